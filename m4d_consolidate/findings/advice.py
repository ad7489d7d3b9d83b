"""How people say what ought to be done, and to whom (tables only; matched on text in lower case without accents)."""

from m4d_consolidate.findings.words import word_set
from m4d_consolidate.model.finding import Addressee

STRONG = {
    "en": (
        r"\b(?:i|we)(?:'d| would| do)?(?: also| strongly| only| therefore| still| really| now| like to| want to| "
        r"wish to)* (?:recommend|suggest|propose|advise|urge|call (?:on|for)|plead|advocate)\b",
        r"\b(?:my|our|one|a|the)(?: only| main| first| own| single)* (?:suggestion|recommendation|advice|proposal"
        r"|plea|request|wish)(?: to| for| would be| is|:)(?=(?:\W+\w+){4})",
        r"\bwhat (?:i|we) (?:(?:would|'d) (?:say|ask|like|change|recommend|suggest)|(?:recommend|suggest|propose|ask"
        r"|need))\b",
        r"\b(?:i|we)(?:'d| would) (?:change|prefer|like (?:\w+ ){1,6}to|want (?:to see|\w+ to)|ask (?:for|that|the"
        r"|every|all|our|\w+ to)|add (?:a|one|three))",
        r"\bwhich i recommend\b|\b(?:i|we)(?: would|'d) do (?:this|the following|it like this|three|two)\b",
        r"\bshould(?!er)(?: also| not| never| only| always| first| therefore| at least| rather)* (?!have (?:been "
        r"|also |said|told|known|done|gone))\w",
        r"\bought to\b",
        r"\bthere (?:has|have|needs?) to be\b|\bthere (?:must|should) be\b",
        r"\bit is (?:necessary|essential|crucial|vital|indispensable|important|advisable|high time|time) (?:to|that"
        r"|for)\b",
        r"\b(?:what|that) (?:would|will) help\b|\bwould (?:already )?be (?:a great|a good|an important|enough"
        r"|sufficient|useful|better|wise)\b",
        r"\bwhat is (?:needed|missing)\b",
        r"^(?:- |\d\) )?(?:please|so please|dear \w+)\b,? (?!find|see|visit|note|forgive|excuse|keep messages|send"
        r"|contact)",
        r"\bplease, (?:\w+ ){1,3}\w+,",
        r"\bi hope (?:that )?(?:the|this|our|every)\b.*\b(?:can|will)\b",
        r"\bdon't need (?:another|more)\b.*\bthey need\b",
        r"\bif you ask me\b|\brule of thumb is to\b",
        r"\bhow about\b",
    ),
    "fr": (
        r"\b(?:nous|je|j'|on) ?(?:proposons|propose|recommandons|recommande|suggerons|suggere|demandons|plaidons"
        r"|plaide|conseille|conseillons|demanderais|demanderions|proposerais|suggererais|souhaiterais|souhaiterions"
        r"|souhaitons)\b",
        r"\b(?:ma|notre|mon|une) (?:suggestion|recommandation|proposition|priere|demande|conseil)\b",
        r"\bil (?:faut(?! (?:l'|le |la |en |bien |aussi |donc |encore )?(?:dire|raconter|reconnaitre|avouer|ajouter"
        r"|savoir|admettre|convenir|noter|preciser))|faudrait|faudra|conviendrait|convient|suffit|suffirait|importe"
        r"|serait (?:bon|utile|souhaitable|temps))\b",
        r"\bil vaudrait mieux\b|\bmieux vaut\b|\bmieux vaudrait\b",
        r"\b(?:devrait|devraient|devrions|devriez)\b",
        r"\b(?:doit|doivent) (?:d'abord|avant tout|imperativement|absolument|etre|rester|pouvoir|avoir)\b",
        r"\bnous .{0,30}\bdevons\b",
        r"\bil est (?:necessaire|important|indispensable|urgent|essentiel|primordial|temps|souhaitable)\b",
        r"\brien n'interdirait\b|\bl'erreur serait\b|\bgagnerai(?:t|ent) a\b|\bce qui manque\b|\bce qu'il (?:faut"
        r"|faudrait)\b",
        r"\bqu'on cesse\b|^(?:- )?(?:arretez|cessez|evitez|commencez|laissez|donnez|faites|mettez|associez|pensez"
        r"|veillez)\b",
        r"^(?:- )?que (?:le|la|les|l'|chaque|nos|on|l'on)\b.*\b(?!est|sont|fait)\w+",
        r"\ba l'attention d(?:es|u|e)\b",
    ),
    "es": (
        r"\b(?:proponemos|propongo|recomendamos|recomiendo|sugerimos|sugiero|pedimos que|pido que|aconsejo"
        r"|aconsejamos|pediria|pediriamos|propondria|exigimos|instamos)\b",
        r"\b(?:mi|nuestra|una) (?:sugerencia|recomendacion|propuesta|peticion)\b",
        r"(?<!\by )\b(?:hay|habria|habra) que\b(?! (?:decir|reconocer|admitir|contar|decirlo|reconocerlo|admitirlo))"
        r"|\b(?:hace|haria|hacen|harian) falta\b",
        r"\b(?:deberia|deberian|deberiamos|tendria que|tendrian que|tendriamos que|convendria|bastaria|bastaria "
        r"con)\b",
        r"\bconviene\b|\bmas vale\b|\blo ideal seria\b|\bseria (?:bueno|util|mejor|necesario|deseable)\b|\blo que "
        r"falta\b",
        r"\bes (?:necesario|preciso|importante|urgente|indispensable|imprescindible|fundamental|hora de)\b",
        r"\b(?:debe|deben|debemos) (?:ser|haber|tener|estar|quedar|incluir|participar|poder|garantizar)\b",
        r"(?:^|: |; |, )(?:dejen|hagan|no hagan|pongan|den|inviten|escuchen|empiecen)\b",
        r"^y? ?que (?:el|la|los|las|se|cada|nos)\b",
    ),
    "pt": (
        r"\b(?:propomos|proponho|recomendamos|recomendo|sugerimos|sugiro|pedimos que|peco que|aconselho|pediria"
        r"|pediriamos)\b",
        r"\b(?:minha|nossa|uma) (?:sugestao|recomendacao|proposta)\b",
        r"\be (?:preciso|necessario|importante|urgente|indispensavel|fundamental|hora de)\b|\bha que\b|\bconvem\b"
        r"|\bseria (?:bom|util|melhor)\b",
        r"\b(?:deveria|deveriam|deveriamos|tem de ser|teriam de|teria de|temos de|temos que)\b|\bfalta (?:um|uma"
        r"|que)\b",
        r"\b(?:deve|devem|devemos) (?:ser|haver|ter|estar|incluir|participar)\b",
        r"^(?:e )?que (?:o|a|os|as|se|cada|nos)\b",
    ),
    "it": (
        r"\b(?:proponiamo|propongo|suggeriamo|suggerisco|consiglio (?:questa|a|di|che)|consigliamo|raccomando"
        r"|raccomandiamo|chiediamo (?:che|ai|al|alla)|chiederei|chiederemmo|proporrei|suggerirei)\b",
        r"\b(?:la mia|la nostra|una) (?:proposta|raccomandazione|richiesta)\b|\bil mio (?:consiglio|suggerimento)\b",
        r"\b(?:bisogna|bisognerebbe|occorre|occorrerebbe|servirebbe|servirebbero|ci vuole|ci vorrebbe|conviene"
        r"|converrebbe)\b",
        r"\b(?:dovrebbe|dovrebbero|dovremmo)\b|\b(?:deve|devono|dobbiamo) (?:essere|avere|stare|restare|poter)\b",
        r"\be (?:necessario|opportuno|importante|indispensabile|urgente|ora di)\b|\bsarebbe (?:utile|bene|opportuno"
        r"|meglio)\b",
        r"^(?:e )?che (?:il|la|i|le|lo|gli|si|ogni)\b",
    ),
}
"""Says it outright: one is enough."""

WEAK = {
    "en": r"\b(?:must|needs? to|have to|has to|had better|cannot be left|is needed|are needed)\b",
    "fr": r"\b(?:doit|doivent|devons|a besoin|ont besoin)\b",
    "es": r"\b(?:debe|deben|debemos|tiene que|tienen que|tenemos que|necesitamos|se necesita|necesita)\b",
    "pt": r"\b(?:deve|devem|devemos|tem de|tem que|precisa|precisam|precisamos)\b",
    "it": r"\b(?:deve|devono|dobbiamo|serve|servono|ha bisogno|hanno bisogno)\b",
}
"""May as well describe a duty that exists; needs SUPPORT beside it."""

SUPPORT = {
    "en": r"\b(?:therefore|first|instead|rather than|and not|not only|otherwise|or else|never|always|only then"
    r"|whoever|anyone who)\b",
    "fr": r"\b(?:donc|d'abord|plutot|et non|sinon|avant|jamais|toujours|au moins)\b",
    "es": r"\b(?:por tanto|por eso|primero|en vez|en lugar|y no|si no|antes|nunca|siempre|al menos)\b",
    "pt": r"\b(?:portanto|por isso|primeiro|em vez|e nao|senao|antes|nunca|sempre|pelo menos)\b",
    "it": r"\b(?:quindi|percio|prima|invece|e non|altrimenti|mai|sempre|almeno)\b",
}

# A sentence that opens with one of these bare verbs speaks to somebody; words that are as often nouns are left out.
IMPERATIVES = word_set(
    "stop start begin keep involve include ensure avoid create build give make let put pay ask invite publish hold "
    "treat listen",
    "remember train hire appoint fund support strengthen establish translate consult recognise recognize simplify "
    "bring tie",
    "write choose take leave never do don't send open allow encourage provide adopt integrate link share use change",
)
# … unless this follows, as in `Let me add`, `Take a boy of twenty`, `Leave aside`.
NOT_IMPERATIVE = (
    r"^(?:(?:let|allow) (?:me|us (?:say|hope|love|know|see))|do (?:you|we|they|i)\b|use of|change (?:in|of|came)"
    r"|take (?:a|the) |make no mistake|keep in mind|give or take|add to|share of|support (?:from|for|of|is|was)"
    r"|open (?:doors|data)|link(?:s)? (?:to|with))"
)

PAST = {
    "en": r"\b(?:(?:why|how|whether|if) [^,.;:]{0,40}\bshould\b|you should (?:see|hear|have seen|know|taste|visit)"
    r"|it should be (?:said|stated|noted)|should have|would have had to|had to|asked (?:us|me|whether|if|what|how)"
    r"|told (?:us|me|them)|said|recommended|was supposed|were supposed|used to|refused|wanted|if i should|who "
    r"should check)\b",
    "fr": r"\b(?:(?:car|parce qu|puisqu)\W?\s?il faut|pour \w+ [^,]{0,60},? il faut|fallait|a fallu|aurait fallu"
    r"|devait|devaient|aurait du|auraient du|avait demande|disait|disaient)\b",
    "es": r"\b(?:(?:porque|pues) (?:hay que|hace falta)|para \w+r [^,]{0,60} hay que|habia que|hubo que|debia|debian"
    r"|tuvo que|tuvimos que|tuvieron que|tenia que|tenian que|hacia falta|decian|nos pidio|dijo|dijeron)\b",
    "pt": r"\b(?:devia|deviam|tivemos de|teve de|era preciso|disse|disseram)\b",
    "it": r"\b(?:doveva|dovevano|bisognava|occorreva|abbiamo dovuto|ha dovuto|disse|hanno detto)\b",
}
"""Tells what somebody once had to do or was told: no advice of the writer."""

TO_ORGANISERS = (
    r"\b(?:organis|organiz|moderat|facilitat|final paper|final report|synthesis|this list|e-discussion|questa lista"
    r"|cette liste|esta lista)"
)
"""Speaks to those who run the discussion."""

ADDRESSEES = {
    Addressee.INTERNATIONAL_ORGANISATIONS: r"\b(?:donors?|bailleurs?|donantes?|doadores|donatori|international"
    r"|internationa(?:l|ux|les?)|internacional(?:es)?|internacionais|internazional[ei]|united nations|nations unies"
    r"|naciones unidas|nacoes unidas|nazioni unite|world bank|banque mondiale|banco mundial|european (?:union"
    r"|commission)|union europeenne|union europea|brussels|bruxelles|development partners|partenaires techniques"
    r"|cooperacion|cooperants|project funders?|financers?|funders?|aid agenc(?:y|ies))\b",
    Addressee.NATIONAL_GOVERNMENTS: r"\b(?:national|nationa(?:ux|les?)|nacional(?:es)?|nacionais|nazional[ei]"
    r"|federal|(?:central |national )?governments?|gouvernements?|gobiernos?|governos?|governo|minist(?:ers?|r(?:y"
    r"|ies|es?|os?|i))|ministeres?|ministerios?|ministero|parliaments?|parlements?|parlamentos?|legislators?|laws?"
    r"|lois?|ley(?:es)?|leis?|legg[ei]|the state|l'etat|el estado|o estado|lo stato|treasury|customs|wilayas?"
    r"|prefets?|secretarias?|prime minister|president of the republic)\b",
    Addressee.LOCAL_AND_REGIONAL_AUTHORITIES: r"\b(?:(?:local|regional)(?: and (?:local|regional))? (?:governments?"
    r"|authorit(?:y|ies))|autorites (?:locales|regionales)|autoridades (?:locales|regionales|regionais|locais)|enti "
    r"locali|autorita locali|municipal\w*|councils?|councillors?|mayors?|towns?|cit(?:y|ies)|town halls?|districts?"
    r"|regions?|regional|provinc\w+|count(?:y|ies)|communes?|communa(?:l|les|ux)|mairies?|maires?|elus"
    r"|collectivites?|villes?|departements?|autorites locales|ayuntamientos?|alcald\w+|municipios?|prefecturas?"
    r"|diputacion\w*|comun[ei]|sindac[oi]|region[ei]|prefeituras?|camaras? municipa\w+|autarquias?|villages?)\b",
    Addressee.CIVIL_SOCIETY_AND_DIASPORA: r"\b(?:associations?|asociacion\w*|associac\w+|associazion[ei]|ngos?|ongs?"
    r"|onlus|civil society|societe civile|sociedad civil|sociedade civil|societa civile|communit(?:y|ies)|diasporas?"
    r"|church(?:es)?|cooperativ\w+|entidades|volunteers?|federations?|clubs?|universit\w+|universidad\w*"
    r"|researchers?|chercheurs?|unions?|nous autres|ourselves)\b",
}
"""In the order that wins where two are named equally often: the rarer word says more."""

"""Words by which autoreplies, bounces, spam, requests, digests and corrections are known."""

import re

from m4d_consolidate.contributions.patterns import any_of

AUTOREPLY_SUBJECTS = any_of((
    r"out of (?:the )?office", r"auto(?:matic|mated)?[- ]?(?:reply|response|respond\w*)", r"away from (?:my|the) (?:office|mail|desk)", r"on (?:annual |parental |sick |maternity )?leave\b(?=.{0,40}(?:re:|$))", r"vacation (?:reply|notice|response)",  # en
    r"reponse automatique", r"absence du bureau", r"message d'absence", r"absent(?:e)? du bureau", r"notification d'absence",  # fr
    r"respuesta automatica", r"fuera de (?:la )?oficina", r"ausente", r"ausencia",  # es
    r"resposta automatica", r"fora do escritorio", r"ausencia temporaria", r"mensagem automatica",  # pt
    r"risposta automatica", r"fuori (?:sede|ufficio)", r"assenza dall'ufficio",  # it
    r"automatische antwort", r"abwesenheit\w*", r"nicht im (?:buro|haus)", r"ausser haus",  # de
    r"automatisch antwoord", r"afwezig\w*", r"niet aanwezig",  # nl
    r"autosvar", r"automaattinen", r"autoodpowiedz", r"automaticka odpoved",
))  # fmt: skip

AUTOREPLY_TEXTS = any_of((
    r"(?:i am|i'm|i will be) (?:currently |now )?(?:out of (?:the )?office|away|on (?:mission|leave|holiday|vacation|annual|parental|maternity|sick|travel|a mission)|travelling|absent|at sea).{0,120}(?:until|till|back|return|from|access|contact|urgent)",
    r"(?:limited|no|intermittent) access to (?:my )?(?:e-?mail|mail|internet)", r"(?:do|will) not read this mailbox", r"this is an automat\w+", r"your (?:e-?mail|message) (?:will|has|was|is) (?:not )?(?:be(?:en)? )?(?:forwarded|received)", r"no longer work(?:s|ing)? (?:for|at|with|here)",
    r"(?:in|for) urgent (?:matters|cases|issues)", r"if (?:it is|your (?:message|request) is) urgent",
    r"je (?:suis|serai) (?:actuellement )?(?:absente?|en (?:conge|mission|deplacement|vacances|arret|formation)).{0,120}", r"en cas d'urgence", r"je n'aurai pas acces", r"ceci est (?:un message|une reponse) automatique",
    r"(?:estoy|estare|me encuentro) (?:actualmente )?(?:fuera de|de vacaciones|ausente|en (?:mision|comision|licencia)).{0,120}", r"(?:para|en caso de) (?:asuntos |temas )?urgen\w+", r"no consultare", r"este es un mensaje automatico",
    r"(?:estou|estarei) (?:fora|ausente|de ferias|em (?:missao|licenca)).{0,120}", r"em caso de urgencia", r"mensagem automatica",
    r"(?:sono|saro) (?:fuori|assente|in (?:ferie|missione|congedo)).{0,120}", r"in caso di urgenza",
    r"ich bin (?:derzeit |zurzeit |momentan )?(?:bis|ab|vom|nicht|im urlaub|auf dienstreise|abwesend).{0,120}", r"in dringenden fallen",
    r"ik ben (?:momenteel |tot |van |afwezig|met (?:verlof|vakantie)).{0,120}", r"(?:voor|in) dringende (?:zaken|gevallen)",
))  # fmt: skip

BOUNCE_SENDERS = re.compile(
    r"(?:mailer-daemon|postmaster|mail-?daemon|bounces?|bounce-\S+|noreply-bounce)@|^mailer-daemon"
)
BOUNCE_SUBJECTS = any_of((
    r"undeliver(?:ed|able)", r"delivery (?:status notification|failure|has failed|failed|report|delayed)", r"mail delivery (?:failed|failure|system|subsystem)", r"returned (?:mail|to sender)", r"failure notice", r"message (?:not|could not be) delivered", r"mail system error", r"rejected posting", r"warning: (?:message|could not)",  # en
    r"non (?:remis|distribue|delivre)", r"echec de (?:la )?(?:remise|distribution|livraison)", r"notification d'etat de (?:remise|distribution)",  # fr
    r"no (?:se ha podido entregar|entregado|se pudo entregar)", r"error de entrega", r"devuelto al remitente", r"estado de (?:la )?entrega",  # es
    r"nao (?:foi )?entregue", r"falha (?:na|de) entrega", r"mancata consegna", r"messaggio non recapitat\w+", r"consegna (?:fallita|non riuscita)",  # pt, it
    r"unzustellbar", r"nicht (?:zugestellt|zustellbar)", r"zustell(?:ung|fehler)\w*", r"onbestelbaar", r"niet (?:bezorgd|afgeleverd)",  # de, nl
))  # fmt: skip
BOUNCE_TEXTS = any_of((
    r"could not be delivered", r"this is the mail (?:system|delivery)", r"user unknown", r"mailbox (?:is )?(?:full|unavailable|not found|quota)", r"5\d\d[ -]5\.\d\.\d", r"unknown (?:user|recipient|address)", r"recipient (?:address )?rejected", r"rcpt to", r"permanent (?:fatal )?error", r"undeliverable",
    r"n'a pas pu etre (?:remis|distribue|delivre)", r"no (?:se )?(?:ha podido|pudo) (?:ser )?entreg\w+", r"nao pode ser entregue", r"non (?:e stato|puo essere) (?:possibile )?(?:recapita|consegna)\w+", r"konnte nicht zugestellt", r"kon niet worden (?:bezorgd|afgeleverd)",
))  # fmt: skip

SPAM = any_of((
    r"lotter(?:y|ies)", r"beneficiary", r"next of kin", r"inheritance", r"(?:usd|us\$|eur|gbp|\$|£)\s?\d[\d,.]{5,}", r"million (?:united states )?(?:dollars|euros|pounds)", r"bank (?:account|details|transfer)", r"(?:copy|scan) of (?:your )?(?:passport|identity)", r"risk[- ]free", r"100% (?:risk|safe|legal|guaranteed)",
    r"(?:you|your e-?mail(?: address)?) (?:have|has) (?:been selected|won)", r"claim your", r"winning", r"western union", r"viagra|cialis", r"weight loss", r"work from home", r"casino", r"crypto|bitcoin", r"investment opportunity", r"urgent (?:business )?(?:proposal|reply|assistance)", r"confidential (?:business|transaction|proposal)", r"seo services|backlinks|web ?site traffic|first page of google",
    r"(?:replica|luxury) watches", r"cheap (?:pills|meds)", r"loan offer", r"act now", r"limited time offer", r"click (?:here|below) to (?:claim|unsubscribe|verify)", r"verify your (?:account|mailbox)", r"your mailbox (?:is|has) (?:full|exceeded)", r"trust fund", r"diplomat(?:ic)? (?:agent|courier)", r"full name",
    r"call for (?:papers|submissions|abstracts)", r"(?:submit|contribute) (?:a|your) (?:manuscript|paper|article)", r"(?:processing|publication) (?:charge|fee)", r"rapid publication", r"esteemed (?:professor|doctor|author|researcher)", r"eminent (?:work|research|professor)", r"greetings of the day", r"discount code", r"impact factor", r"keynote speaker", r"early bird", r"registration fee", r"hotel (?:booking|reservation)", r"100% guarantee\w*", r"money back", r"invest(?:ment|or)s? (?:plan|scheme|fund)", r"(?:low|competitive) price", r"valued customer", r"dear (?:customer|client|winner|sir or madam,? i am (?:barrister|mr|mrs))", r"overdue invoice", r"crypto\w*", r"(?:offre|oferta|offerta|angebot|aanbieding) (?:speciale|especial|limitada|exclusiva|limitee)", r"(?:gratuit|gratis|kostenlos)\b", r"promo(?:tion|cion|zione)?\b", r"acceptance in", r"\d\d ?% off", r"free shipping", r"best price", r"\bmoq\b", r"(?:send|give) us your whatsapp", r"(?:full|our|product) catalogue?", r"leading (?:manufacturer|supplier)", r"reply with .?remove", r"purchasing manager", r"factory price", r"special offer", r"wholesale", r"order now", r"unsubscribe here", r"increase your", r"dear (?:beneficiary|winner|friend in)",
    r"loterie", r"heritage de", r"compte bancaire", r"beneficiaire", r"copie de (?:votre )?passeport", r"offre de pret", r"loteria", r"herencia", r"cuenta bancaria", r"beneficiari[oa]", r"prestamo", r"heranca", r"conta bancaria", r"eredita", r"conto bancario", r"erbschaft", r"bankkonto", r"erfenis",
))  # fmt: skip

REQUESTS = any_of((
    # en
    r"(?:please|kindly|could you|can you|would you|may i|could i|can i|i would like to|i want to|wish to)(?: \w+){0,4} (?:(?:re)?send|receive|have|get|forward|share|tell|add|remove|subscribe|unsubscribe|register|change|move|update|delete|resend|confirm)\b.{0,120}(?:me|us|address|e-?mail|list|note|document|pdf|link|copy|colleague|subscription|recording|version|messages?|report|format|file|deadline)",
    r"(?:un)?subscribe\b", r"(?:add|remove|delete) (?:me|my|our|her|his)\b", r"my (?:new )?(?:e-?mail )?(?:address|subscription)", r"concept note", r"link\w* .{0,60}(?:not open|broken|not work|does not|do not)", r"(?:when is|what is) the (?:deadline|closing)", r"mailing list", r"take me off", r"(?:is it|would it be) possible to (?:receive|get|have|be|send|obtain|join)", r"(?:i|we) (?:would|'d) (?:also )?like to (?:receive|join|be added|subscribe|register)",
    # fr
    r"(?:pourriez|pouvez|pourrais|peux|merci de|veuillez|priere de|je souhaite|je voudrais)(?:-| )?(?:vous|tu|bien|\w+)? ?(?:m'|me |nous |bien )?(?:\w+ )?(?:(?:r|re|ren|)envoyer|transmettre|adresser|ajouter|inscrire|retirer|desinscrire|desabonner|indiquer|communiquer|recevoir|supprimer|modifier)", r"note (?:conceptuelle|de cadrage|d'orientation)", r"(?:est-il|serait-il|est-ce) possible (?:de |d')?(?:recevoir|avoir|obtenir|etre|m'|nous )", r"(?:etre|suis) (?:inscrite?|ajoutee?|desinscrite?)", r"je (?:souhaite|voudrais|desire)(?:rais)? (?:recevoir|etre|m'inscrire|avoir)", r"m'inscrire", r"me desabonner|me desinscrire", r"desinscription|desabonnement", r"le lien .{0,60}ne ",
    # es
    r"(?:podrian?|pueden?|podria|por favor|favor de|les? (?:pido|solicito|agradecere)|quisiera|me gustaria)(?: \w+){0,3} ?(?:(?:re)?enviar(?:me|nos)?|mandar(?:me|nos)?|agregar(?:me)?|anadir(?:me)?|inscribir(?:me)?|incluir(?:me)?|dar(?:me)? de baja|recibir|retirar(?:me)?|cambiar|(?:re)?envien|manden|agreguen|indicar(?:me)?)", r"nota conceptual", r"(?:es|seria|sera) posible (?:recibir|tener|obtener|que me|que nos|inscribir)", r"(?:quiero|quisiera|deseo) (?:recibir|inscribirme|suscribirme|ser)", r"dar(?:me)? de baja", r"el enlace .{0,60}no ",
    # pt
    r"(?:poderiam?|podem?|por favor|solicito|gostaria de)(?: \w+){0,3} ?(?:(?:re)?enviar(?:-me)?|adicionar|incluir|inscrever|remover|receber|mandar|cancelar)", r"nota conceitual|nota conceptual|termo de referencia", r"(?:e|seria|sera) possivel (?:receber|obter|ter|enviar|me)", r"(?:quero|gostaria de) (?:receber|inscrever|ser)", r"o link .{0,60}nao ",
    # it
    r"(?:potreste|potete|potrebbe|per favore|vi prego|vorrei|chiedo)(?: \w+){0,3} ?(?:(?:ri)?mandar(?:mi|ci)?|(?:re)?inviar(?:mi|ci)?|aggiunger\w*|iscriver\w*|cancellar\w*|ricever\w*)", r"nota (?:concettuale|introduttiva)", r"(?:e|sarebbe) possibile (?:ricevere|avere|ottenere|essere|inviar)", r"il link .{0,60}non ",
    # de
    r"(?:konnten sie|konnen sie|bitte|ich mochte|wurden sie)(?: \w+){0,8} ?(?:(?:zu)?senden|schicken|hinzufugen|eintragen|austragen|abmelden|anmelden|erhalten|aufnehmen|entfernen|streichen)", r"konzeptpapier", r"(?:ist|ware) es moglich", r"der link .{0,60}nicht",
    # nl
    r"(?:kunt u|kan u|zou u|graag|ik wil|gelieve)(?: \w+){0,8} ?(?:(?:toe)?sturen|toevoegen|inschrijven|uitschrijven|afmelden|aanmelden|ontvangen|verwijderen|opsturen)", r"conceptnota", r"is het mogelijk", r"de link .{0,60}niet",
))  # fmt: skip

PRAISE = any_of((
    r"(?:many |very many |warm )?thanks?(?: you)?(?: so much| very much)? for", r"congratulat\w+", r"excellent|wonderful|great (?:work|initiative|discussion|digest)", r"keep it up", r"well done", r"following (?:the|this) (?:discussion|exchange|debate)", r"good luck", r"(?:just )?(?:a (?:quick )?(?:word|note|line) )?to (?:say )?thank", r"(?:vous|te) remerci\w+", r"c'est passionnant", r"agradecer\w*", r"les agradezco", r"ringrazi\w+", r"agradeco", r"ich danke", r"ik dank",
    r"merci (?:beaucoup )?(?:pour|de)", r"felicitations", r"bravo", r"(?:muchas )?gracias por", r"felicit\w+", r"enhorabuena", r"(?:muito )?obrigad[oa] (?:por|pel\w)", r"parabens", r"grazie (?:mille )?per", r"complimenti", r"(?:vielen |herzlichen )?dank fur", r"gluckwunsch\w*", r"(?:hartelijk )?(?:dank|bedankt) voor", r"gefeliciteerd",
))  # fmt: skip

DIGEST_SUBJECTS = any_of((r"digest", r"synthesis of", r"summary of", r"(?:weekly|week'?s) (?:summary|digest|synthesis)", r"synthese", r"resume de la semaine", r"compendio", r"resumen (?:de|semanal)", r"sintesis", r"resumo", r"riassunto", r"sintesi", r"zusammenfassung", r"samenvatting", r"compilation", r"harvest", r"highlights", r"round-?up", r"recap", r"week in review", r"what we (?:heard|read)", r"voices from", r"excerpts|extracts", r"echos? de", r"moisson", r"florilege", r"extraits", r"cosecha", r"ecos de", r"extractos", r"destaques", r"excertos", r"raccolta", r"estratti", r"ruckblick", r"auszuge", r"terugblik", r"overzicht"))  # fmt: skip

CORRECTIONS = any_of((
    r"correction\b", r"corrigendum", r"erratum|errata", r"corrected version", r"(?:please|kindly) (?:correct|replace|read)\b", r"instead of (?:my|the) (?:previous|earlier|last)", r"replaces? my", r"(?:correct|amend) (?:a|one|the|my) (?:figure|number|mistake|error|sentence|word)",  # en
    r"rectificati(?:f|on)", r"(?:veuillez|merci de|priere de) (?:corriger|remplacer|lire)", r"une erreur s'est glissee", r"version corrigee", r"annule et remplace",  # fr
    r"correccion", r"fe de erratas", r"(?:por favor|favor de|ruego|les pido) (?:corregir|corrijan|reemplazar|sustituir|sustituyan)", r"version corregida",  # es
    r"correcao|correccao|retificacao", r"(?:por favor,? )?(?:corrijam|substituam)", r"versao corrigida",  # pt
    r"rettifica|errata corrige|correzione", r"versione corretta",  # it
    r"korrektur|berichtigung", r"korrigierte", r"correctie|rectificatie", r"gecorrigeerde",  # de, nl
))  # fmt: skip

WITHDRAWALS = any_of((
    r"(?:withdraw|retract|recall)(?:ing)? (?:my|our|the) (?:contribution|message|answer|mail|e-?mail|reply|comments?|post)", r"(?:please )?(?:delete|disregard|ignore|do not use) (?:my|our) (?:previous |earlier |last )?(?:contribution|message|answer|mail|e-?mail|reply|comments?|post)", r"would like to recall",
    r"(?:retire|retirer|retirez|annule|annuler) (?:ma|notre) (?:contribution|reponse|participation)", r"ne (?:tenez|pas tenir) (?:pas )?compte de mon", r"(?:retiro|retirar|anulo|ignoren) (?:mi|nuestra) (?:contribucion|respuesta|aporte|mensaje|participacion)", r"(?:retiro|retirar) (?:a )?(?:minha|nossa) (?:contribuicao|resposta|mensagem)",
    r"ritir(?:o|are|iamo) (?:il mio|il nostro|la mia) (?:contributo|risposta|messaggio)", r"(?:ziehe|zuruckziehen) mein(?:en|e) (?:beitrag|antwort|nachricht)", r"(?:trek|intrekken) mijn (?:bijdrage|antwoord|bericht)",
))  # fmt: skip

SPAM_STEMS = frozenset(
    "keyno early regis hotel guara money low compe value custo clien overd invoi offre ofert offer angeb aanbi grati koste promo call submi manus proce publi rapid estee emine greet disco impac accep paper off free shipp price moq whats catal leadi purch facto speci whole order unsub incre remov lotte benef kin inher usd eur gbp milli bank passp ident risk selec won claim winni weste viagr ciali weigh casin crypt bitco inves urgen "
    "confi seo backl traff repli cheap loan limit click verif mailb trust diplo full loter herit compt banca pret heren cuent prest heran conta "
    "eredi conto erbsc bankk erfen dolla euros pound trans".split()
)
WITHDRAWAL_STEMS = frozenset(
    "withd retra recal delet disre ignor use retir annul anulo ignor ritir ziehe zuruc trek intre compt".split()
)
"""First five letters of the words without which the tables above cannot match"""

SUBSTANCE = any_of((r"\d\d", r"but\b", r"however\b", r"mais\b", r"pero\b", r"mas\b", r"\bma\b", r"aber\b", r"maar\b", r"for example\b", r"par exemple\b", r"por ejemplo\b", r"por exemplo\b", r"zum beispiel\b", r"ad esempio\b", r"bijvoorbeeld\b"))  # fmt: skip
"""Thanks that go on to say something: an answer"""

"""Nouns that tell what kind of thing a name names (tables only; lower case, without accents)."""

from m4d_consolidate.findings.words import word_set

BODIES = word_set(
    # en
    "council councils committee commission ministry department directorate office bureau agency authority board "
    "assembly chancellery",
    "association associations union federation confederation foundation institute university college polytechnic "
    "academy bank network",
    "chamber secretariat trust centre center society cooperative company fund corporation club diocese parish "
    "prefecture parliament",
    "consortium alliance forum ngo utility platform inspectorate observatory court police guild",
    "consulate embassy consulat ambassade consulado embajada consolato ambasciata embaixada",
    # fr
    "conseil comite ministere direction agence autorite association associations syndicat federation fondation "
    "institut universite",
    "banque chambre secretariat centre cooperative cooperatives caisse fonds mairie prefecture commission "
    "delegation reseau office",
    "antenne observatoire mutuelle tribunal haut-commissariat",
    # es
    "consejo ministerio secretaria direccion agencia autoridad asociacion sindicato federacion fundacion instituto "
    "universidad banco",
    "camara centro cooperativa caja fondo ayuntamiento alcaldia prefectura comision mancomunidad red oficina "
    "superintendencia",
    "gobernacion intendencia facultad consorcio",
    # pt
    "conselho ministerio secretaria agencia associacao sindicato federacao fundacao universidade prefeitura rede "
    "comissao",
    "delegacao companhia colonia",
    # it
    "consiglio ministero segretariato direzione agenzia associazione sindacato federazione fondazione istituto "
    "universita banca",
    "consorzio cooperativa fondo regione provincia unione rete commissione soprintendenza",
    # de, nl, sv names met in other languages' mail
    "verein stiftung kommun gemeente stichting",
)
DOCUMENTS = word_set(
    "plan plans strategy strategies guide guides guidelines law laws act bill report survey census study manual "
    "handbook toolkit policy",
    "convention charter circular circulars ordinance framework concept register questionnaire regulation "
    "regulations decree memorandum",
    "constitution standard standards protocol directive database atlas inventory booklet leaflet website statistics "
    "code",
    "strategie guide guides loi lois rapport enquete recensement etude manuel politique convention charte "
    "circulaire circulaires arrete",
    "decret reglement ordonnance schema annuaire barometre",
    "estrategia guia ley leyes informe encuesta censo estudio politica convenio carta ordenanza decreto reglamento "
    "planes registro norma",
    "plano estrategia lei relatorio inquerito estudo politica convencao decreto regulamento portaria cadastro "
    "diretrizes",
    "piano strategia legge rapporto relazione indagine censimento studio manuale convenzione circolare ordinanza "
    "regolamento statuto",
)
PROJECTS = word_set(
    "programme program project scheme initiative campaign festival fair conference programmes projects award prize",
    "programme programmes projet projets initiative campagne foire salon dispositif",
    "programa programas proyecto proyectos iniciativa campana feria plataforma",
    "projeto projetos iniciativa campanha feira",
    "programma progetto iniziativa campagna fiera bando",
)
NAMING = (
    r"(?:called|named|known as|titled|entitled|we call|appele[es]*|nomme[es]*|denomme[es]*|intitule[es]*"
    r"|llamad[oa]s?|llamamos|denominad[oa]s?|titulad[oa]|ce que nous appelons|chamad[oa]s?|intitulad[oa]|chiamat[oa]"
    r"|chiamiamo|intitolat[oa]|detto|dite?)(?: (?:the|a|an|our|el|la|le|les|los|un|una|une|o|il))?"
)
"""Before a name in quotation marks."""

ACRONYMS_TO_PASS = word_set(
    "USD EUR GBP CHF SEK NOK DKK FCFA CFA KES KSH PHP INR NPR BDT BRL MXN COP UTM SMS USB GPS PDF CSV HTML URL SIM "
    "PIN VAT TVA IVA DVD MP3",
    "NGO NGOS ONG ONGS IGO CSO CSOS CBO MOU CEO HIV AIDS GDP PIB OK FAQ PPT ASAP NB PS TV CV ID IT PC LED LAN WIFI "
    "ODF PVC AM PM OCS",
    "AND THE NOT FOR ALL ONE NEVER ONLY THEN WITH II III IV VI VII VIII IX XI XII LGA LGAS AC LIDAR DIY USA UK UE "
    "EU UAE",
)
"""Capitals that name no body: money, units, techniques, words written loudly, numerals."""

LINKING = word_set(
    "of for the and on in to de del de la las los el des du d' l' le les et y e do da dos das di dei della delle "
    "degli dell' con para pour por en",
    "sur von der zu al",
)
"""Small words that may stand inside a name."""

DETERMINERS = word_set(
    "the a an our their its his her my your this that these those each every some any",
    "le la les l' un une des du de d' au aux notre nos votre leur leurs son sa ses mon ma cette ce cet ces chaque "
    "quelques plusieurs",
    "el los las lo una unos unas al del nuestro nuestra nuestros nuestras su sus mi este esta estos estas cada",
    "o os as um uma no na nos nas ao da do nosso nossa seu sua",
    "il i gli uno nel nella nei nelle al alla dal dalla sul sulla nostro nostra suo sua questo questa ogni",
    "in on at by with from to for as when if but and so then after before since what how who it we they he she "
    "there here",
    "dans par avec pour sur chez en si quand mais et alors depuis apres avant",
    "con por para en si cuando pero y desde despues antes em com se quando mas e",
)
"""Words that stand before a name and are no part of it."""

ADJECTIVES = (
    r"(?:inter-?\w+|ministerial|national|regional|local|municipal|provincial|federal|cantonal|central|communal|rural|urban|public|general"
    r"|district|county|state|village|technical|agricultural|social|medical|labou?r|youth|women's|town|city|community"
    r"|nationale?s?|regiona(?:le|les|ux)|municipa(?:le|les|ux)|communa(?:le|les|ux)|departementa(?:le|les|ux)"
    r"|generale?s?|publi(?:c|que|cs|ques)|federa(?:le|les|ux)|intercommuna(?:l|le|les|ux)|nacional(?:es)?"
    r"|regional(?:es)?|municipal(?:es)?|general(?:es)?|provincial(?:es)?|public[oa]s?|estatal|comarcal|nacionais"
    r"|regionais|municipais|estadual|nazional[ei]|regional[ei]|comunal[ei]|provincial[ei]|general[ei]|unique"
    r"|local(?:es)?|tecnic[oa])"
)

OF = word_set(
    "of de del de la las los el des du d' l' le les do da dos das di dei della delle degli dell' charge chargee"
)
"""Words that lead from a noun of kind to what it is for."""

TOO_PLAIN = word_set(
    "mayor mayors president director governor province village town city district commune country capital region "
    "state world ward",
    "ville maire quartier pays village banlieue territoire alcalde ciudad pueblo barrio pais municipio villa comune "
    "sindaco paese cidade",
    "one two three four five six seven eight nine ten deux trois quatre cinq dos cuatro cinco seis due tre quattro "
    "cinque",
    "work works money mois ans travail charge the year years administration administracion negocios business",
    "monday tuesday wednesday thursday friday saturday sunday",
)
"""What a council or an office may be of without being any one in particular."""

TERRITORIES = word_set(
    "mairie prefecture ayuntamiento alcaldia regione provincia kommun gemeente parish parliament intendencia "
    "gobernacion prefeitura",
    "red rete network reseau platform utility company club clubs associations bureau antenne unione caisse caja fonds",
    "comune court police guild secretariat council councils committee commission trust centre center office company "
    "ngo forum",
)
"""Bodies named in lower case too often to be cited ones, unless an adjective says which."""

ARTICLES = word_set(
    "the a an our le la les l' un une des notre nos el los las una unos nuestro nuestra o os as um uma il lo i gli"
)

POSTED = word_set("consulate embassy consulat ambassade consulado embajada consolato ambasciata embaixada")
"""Bodies known by where they are."""

IN = word_set("in at a en em")

ANY_PROJECT = word_set(
    "pilot new old first second third last next main whole same other entire current present small big"
)
"""What does not tell one project from another."""

INDEFINITE = word_set("a an another any every each un une uno una unos unas um uma chaque cada ogni autre otro otra")

OCCASIONS = word_set(
    "breakfast day meeting tour group quarter house school week table walk register club network journee carnet "
    "cahier rencontre assise semaine",
    "maison ecole fete jornada encuentro mesa cabildo cuaderno semana escuela casa jornada dia roda giornata tavolo "
    "incontro quaderno scuola",
)
"""What a name in quotation marks may be the name of."""

ABOUT = word_set("on sur sobre su sul sulla relative relatif")
"""What a law or a strategy is about."""

NUMBERED_LAW = (
    r"\b(?:acts?|laws?|decrees?|regulations?|directives?|resolutions?|lois?|decrets?|ordonnances?|arretes?"
    r"|circulaires?|ley(?:es)?|decretos?|ordenanzas?|resolucion(?:es)?|leis?|portarias?|legg[ei]|decreto"
    r"|delibere?)(?: (?:no|n|nº|n°|num|nr)\.?)?(?: (?:of|du|del|de|di|do|da))? "
    r"?(?:\d{1,5}(?:[-/.]\d{2,5})*)(?:(?:(?: de| of)? (?:jan|feb|fev|mar|apr|avr|abr|may|mai|mag|jun|juin|giu|jul"
    r"|juil|lug|aug|aout|ago|sep|set|oct|ott|out|nov|dec|dic|dez|gen|ene)[a-z]*)?(?: of| de| del| du)? (?:19"
    r"|20)\d\d)?\b"
)
"""`loi du 11 février 2005`, `legge 41 del 1986`, `Act of 19 July 2019`, `decreto 50`"""

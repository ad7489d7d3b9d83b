"""Words that name organisations, and the kind of contributor each speaks for; titles that only name an office."""

import re

from m4d_consolidate.contributions.patterns import any_of
from m4d_consolidate.model.contribution import ContributorKind

_LOCAL = (
    r"municipalit\w+", r"municipal(?:e|es)?\b", r"(?:city|town|county|district|borough|parish|village|provincial|regional|rural|metropolitan|local|shire) (?:council|assembly|government|administration|authority|corporation|hall|treasury|office|development committee|municipality|planning)", r"city of\b", r"town of\b", r"county (?:council|government|treasury)", r"local government", r"people's committee", r"grama panchayat|gram panchayat|panchayat", r"council\b", r"town hall", r"native village", r"lgu\b|\blga\b|\bddc\b|\bvdc\b",  # en
    r"mairie\b", r"commune\b", r"ville d", r"conseil (?:municipal|regional|departemental|provincial|general|de cercle|communal)", r"communaute (?:de communes|urbaine|d'agglomeration|rurale)", r"metropole\b", r"prefecture\b", r"\bmrc\b",  # fr
    r"ayuntamiento", r"alcaldia", r"municipio\b", r"municipalidad", r"diputacion", r"intendencia", r"gobierno (?:autonomo|municipal|local|departamental|provincial|regional)", r"\bgad\b|\bgam\b", r"ajuntament", r"concejo", r"prefectura", r"mancomunidad", r"fondo .{0,20}municipios",  # es, ca
    r"camara municipal", r"prefeitura", r"junta de freguesia", r"municipio de",  # pt
    r"comune di", r"provincia di", r"regione\b", r"citta metropolitana",  # it
    r"stadt\b", r"gemeinde\b", r"landkreis\b", r"kanton\b", r"bezirk\b", r"landratsamt",  # de
    r"gemeente\b", r"provincie\b", r"kommun(?:e)?\b", r"opcina\b|opstina\b|obcina\b", r"gmina\b", r"qarku|bashkia", r"belediye\w*", r"primaria\b", r"onkormanyzat", r"dimos\b", r"raad\b",
)  # fmt: skip
_NATIONAL = (
    r"ministr(?:y|ies)\b", r"ministere\b", r"ministerio\b", r"ministero\b", r"ministerium\b", r"ministerie\b", r"ministerstvo", r"national (?:agency|authority|office|commission|institute of statistics|government)", r"state (?:chancellery|agency|secretariat)", r"embass(?:y|ies)\b|ambassade\b|embajada\b|embaixada\b|ambasciata\b|botschaft\b", r"direction (?:generale|nationale|de l'|du|des)", r"direccion (?:general|nacional|regional)", r"direc(?:c)?ao (?:geral|nacional|provincial)", r"delegacao provincial", r"public defender", r"ombuds\w+", r"bundesamt|bundesministerium", r"government of\b", r"parliament\b", r"secretaria de estado", r"agence nationale", r"(?:fisheries|statistics|water) (?:department|office|directorate)", r"bureau regional",
)  # fmt: skip
_INTERNATIONAL = (
    r"united nations", r"\bun\b(?! (?:grand|petit))", r"\bun[ -](?:women|habitat|hcr)", r"\bundp\b|\bunhcr\b|\bunicef\b|\bunesco\b|\bunfpa\b|\bfao\b|\biom\b|\boim\b|\bilo\b|\bpnud\b|\bwho\b(?= regional| country)", r"nations unies", r"naciones unidas", r"nacoes unidas", r"nazioni unite", r"vereinte\w* nationen", r"verenigde naties", r"world bank|banque mondiale|banco mundial", r"european (?:commission|union)", r"african union", r"council of europe", r"joint programme", r"international organi[sz]ation", r"development bank", r"(?:multilateral|finance) facility", r"\boecd\b|\bocde\b", r"commonwealth secretariat",
)  # fmt: skip
_ACADEMIA = (
    r"universit\w+", r"universidad\w*", r"universidade\w*", r"hochschule\b", r"hogeschool", r"college\b", r"polytechnic|politecnic\w+|polytechnique", r"\bhs-\w+", r"institut(?:e|o)? (?:of|for|de|fur|d'|di|superior|polytechni\w+) ?(?:\w+ )?(?:studies|research|recherche|investigac\w+|ricerca|planning|development studies|technology|economics|social|urban)?", r"research (?:group|centre|center|institute|unit)", r"centre (?:for|of) (?:\w+ )?(?:studies|research|science)", r"centro de (?:estudios|investigac\w+|estudos)", r"academ(?:y|ia|ie)\b", r"faculty|faculte\b|facultad\b", r"school of\b", r"\bcnrs\b", r"studies\b",
)  # fmt: skip
_DIASPORA = (
    r"diaspora\w*", r"migrants?'? (?:association|organi[sz]ation|council|forum|union|network)", r"association (?:des|de) (?:ressortissants|migrants|immigres)", r"ressortissants", r"(?:africans?|ghanaian|nigerian|somali|moroccan|turkish|latin american|african|asian|caribbean|eritrean|ethiopian|senegalese|malian|filipino|kurdish|syrian|afghan)s? (?:women's |men's |youth |community |students' )?(?:forum|association|community|union|network|council|foundation)", r"asociacion de (?:migrantes|inmigrantes|residentes)", r"associazione (?:dei|di) (?:migranti|immigrati)", r"migrantenorganisation|migrantenverein", r"hometown association", r"expatri\w+ (?:association|community)",
)  # fmt: skip
_CIVIL = (
    r"\bngos?\b|\bongs?\b|\bongd\b|\bcso\b|\bcbo\b", r"association\b", r"foundation\b", r"network\b", r"trust\b", r"union\b", r"federation\b", r"alliance\b", r"coalition\b", r"initiative\b", r"forum\b", r"society\b", r"charity\b", r"cooperativ\w+|co-operativ\w+", r"caritas\b|red cross|croix-rouge|cruz roja", r"committee\b", r"partnership\b", r"movement\b", r"self-help", r"group\b", r"community (?:centre|center|group|based)", r"network of\b", r"campaign\b", r"club\b", r"friends of\b",  # en
    r"associations?\b", r"fondation\b", r"reseau\b", r"collectif\b", r"federation\b", r"comite\b", r"\basbl\b", r"syndicat\b", r"groupement\b", r"amicale\b", r"union (?:des|de)\b", r"conseil local",  # fr
    r"asociacion\b", r"fundacion\b", r"red (?:de|nacional)\b", r"federacion\b", r"colectivo\b", r"junta de\b", r"comite de\b", r"\ba\.c\.", r"sindicato\b", r"confederacion\b", r"movimiento\b",  # es
    r"associacao\b", r"fundacao\b", r"rede de\b", r"instituto\b", r"coletivo\b|colectivo\b", r"federacao\b", r"sindicato\b",  # pt
    r"associazione\b", r"fondazione\b", r"rete\b", r"consorzio\b", r"onlus\b", r"comitato\b",  # it
    r"verein\b", r"stiftung\b", r"verband\b", r"netzwerk\b", r"initiative\b", r"\be\.? ?v\.", r"bund\b",  # de
    r"stichting\b", r"vereniging\b", r"netwerk\b", r"\bvzw\b", r"fonds\b",  # nl
    r"sangathan|sangh\b|sewa\b|sabha\b", r"yayasan\b", r"kendra\b",
)  # fmt: skip
_PRIVATE = (
    r"\bltd\b\.?|\blimited\b|\binc\b\.?|\bllc\b|\bplc\b|\bcorp\b\.?|\bpvt\b|\bgmbh\b|\bs\.?a\.?r\.?l\b\.?|\bsas\b|\bs\.a\.|\bb\.?v\.\b|\bs\.?r\.?l\b\.?|\bs\.?p\.?a\b\.?|\bou\b(?=$)|\bltda\b", r"consult\w*", r"compan(?:y|ies)\b", r"enterprises?\b", r"systems\b", r"solutions\b", r"chamber of|chambre (?:de|des)|camara de comercio", r"cabinet\b", r"entreprise\b", r"empresa\b", r"impresa\b", r"unternehmen\b", r"bank\b|banque\b|banco\b|banca\b", r"inkoopadvies|adviesbureau|advies\b", r"agency\b", r"microfinance|micro finance", r"factory|workshop|atelier\b", r"start-up",
)  # fmt: skip

KINDS = (
    (ContributorKind.DIASPORA, any_of(_DIASPORA)),
    (ContributorKind.INTERNATIONAL_ORGANISATION, any_of(_INTERNATIONAL)),
    (ContributorKind.ACADEMIA, any_of(_ACADEMIA)),
    (ContributorKind.PRIVATE_SECTOR, any_of(_PRIVATE)),
    (ContributorKind.CIVIL_SOCIETY, any_of(_CIVIL)),
    (ContributorKind.NATIONAL_GOVERNMENT, any_of(_NATIONAL)),
    (ContributorKind.LOCAL_AUTHORITY, any_of(_LOCAL)),
)
"""Kinds by the words of an organisation's name, the most telling first"""

OTHERS = any_of((
    r"department (?:of|for)\b", r"secretar(?:iat|ia)\b", r"office\b", r"agency\b|agence\b|agencia\b|agentur\b", r"service (?:de|des|du|d')\b", r"servicio de\b", r"section\b", r"unit\b", r"centre\b|center\b|centro\b|zentrum\b|centrum\b", r"institut\w*", r"programme\b|program\b|programa\b", r"project\b|projet\b|proyecto\b|projeto\b", r"bureau\b", r"commission\b", r"fund\b|fondo\b|fonds\b|fundo\b", r"observator\w+", r"platform\b|plateforme\b|plataforma\b", r"amt\b", r"direction\b|direccion\b|direcao\b|direccao\b|direzione\b", r"fachstelle\b", r"ufficio\b", r"area tecnica", r"corporation\b", r"board\b", r"station\b", r"facility\b", r"exchange\b", r"delegacao\b|delegation\b", r"mosque|church|parish|diocese\b", r"librar(?:y|ies)|museum\b|biblioth\w+|bibliotec\w+|mediathe\w+|bucherei\w*", r"hospital\b|clinic\b", r"school\b|ecole\b|escuela\b|escola\b|scuola\b|schule\b",
))  # fmt: skip
"""Bodies of no kind of their own"""

TITLE = re.compile(
    r"^(?:(?:deputy|vice|vice-|assistant|associate|senior|junior|acting|principal|chief|general|executive|former|lead|leading|town|city|municipal|district|county|regional|national|local|head of|director of|1st|2nd|\d+e|first|second|the|le|la|el|il|der|de)\s+)*"
    r"(?:[\w'-]+\s+){0,3}?"
    r"(?:officer|coordinator|director|manager|president|chair(?:man|woman|lady|person)?|secretary(?: general)?|professor|lecturer|researcher|engineer|mayor|councill?or|adviser|advisor|consultant|planner|lawyer|mediator|specialist|expert|founder(?: & ceo)?|co-founder|ceo|cfo|head|chief|member|assistant|facilitator|inspector|treasurer|clerk|analyst|economist|superintendent|fellow|representative|delegate|commissioner|alderman|"
    r"chargee? de mission|chargee? d[e'].*|directeur|directrice|coordinat(?:eur|rice)|responsable|maire|adjointe? au maire|conseill(?:er|ere)|deleguee?|secretaire(?: generale?)?|ingenieure?(?: principale)?|professeure?|presidente?|chef|cheffe|gerante?|technicienne?|animat(?:eur|rice)|amenagiste|hydrogeologue|"
    r"directora?|coordinadora?|tecnic[oa]|alcalde(?:sa)?|concejal[a]?|regidora?|secretari[oa](?: general)?|profesora?|gerente|jef[ea]|encargad[oa]|asesora?|presidenta|profesional especializad[oa]|docente|"
    r"diretora?|coordenadora?|prefeit[oa]|vereadora?|professora?|mediador[a]?|gestora?|"
    r"sindac[oa]|assessor[ea]|direttor[ea]|direttrice|funzionari[oa]|architetto|segretari[oa]|"
    r"leiter(?:in)?|referent(?:in)?|koordinator(?:in)?|burgermeister(?:in)?|geschaftsfuhrer(?:in)?|"
    r"beleidsmedewerk(?:er|ster)|wethouder|burgemeester|directeur|voorzitter|adviseur)\b"
)
"""A line or piece that begins with an office"""

OF = re.compile(
    r"^.{2,80}?\b(?:of|at|for|de la|de l'|du|des|de|del|d'|da|do|di|della|dell'|von|der|van|bij)\s*(?=[A-ZÀ-Þ])"
)
"""`Maire de X`, `Mayor of X`: what follows is where the office is held"""

"""Words that name organisations, and the kind of contributor each speaks for; titles that only name an office."""

import re

from m4d_consolidate.contributions.patterns import Table, any_of
from m4d_consolidate.model.contribution import ContributorKind

LOCAL = any_of(
    en=r"""
        municipalit\w+ | municipal(?:e|es)?\b
        (?:city|town|county|district|borough|parish|village|provincial|regional|rural|metropolitan|local|\
        shire) (?:council|assembly|government|administration|authority|corporation|hall|treasury|office|\
        development committee|municipality|planning) | city of\b | town of\b
        county (?:council|government|treasury) | sub-?city\b | first nation\b | woreda\b|kebele\b | barangay\b
        local government | people's committee
        grama panchayat|gram panchayat|panchayat | council\b | town hall | native village
        lgu\b|\blga\b|\bddc\b|\bvdc\b
    """,
    fr=r"""
        mairie\b | commune\b | c[cp]as\b | ocmw\b | ville d
        conseil (?:municipal|regional|departemental|provincial|general|de cercle|communal)
        arrondissement\b | intercommunale\b
        communaute (?:de communes|urbaine|d'agglomeration|rurale) | metropole\b | prefecture\b | \bmrc\b
    """,
    es=r"""
        ayuntamiento | alcaldia | municipio\b | municipalidad | diputacion | intendencia
        gobierno (?:autonomo|municipal|local|departamental|provincial|regional) | \bgad\b|\bgam\b | ajuntament
        concejo | concejalia | prefectura | mancomunidad | fondo .{0,20}municipios
    """,
    pt=r"""
        camara municipal | prefeitura | junta de freguesia | municipio de
    """,
    it=r"""
        comune di | provincia di | regione\b | citta metropolitana
    """,
    de=r"""
        stadt\b | gemeinde\b | landkreis\b | kanton\b | bezirk\b | landratsamt
    """,
    others=r"""
        gemeente\b | provincie\b | kommun(?:e)?\b | opcina\b|opstina\b|obcina\b | gmina\b | qarku|bashkia
        belediye\w* | primaria\b | comuna\b | onkormanyzat | dimos\b | raad\b
    """,
)
_STATE = any_of(
    others=r"""
        ministr(?:y|ies)\b | ministere\b | ministerio\b | ministero\b | ministerium\b | ministerie\b | ministerstvo
        national (?:agency|authority|office|commission|institute of statistics|government) | agence nationale
        state (?:chancellery|agency|secretariat) | secretaria de estado | bundesamt|bundesministerium | parliament\b
        embass(?:y|ies)\b|ambassade\b|embajada\b|embaixada\b|ambasciata\b|botschaft\b | public defender | ombuds\w+
    """,
)
_NATIONAL = any_of(
    others=r"""
        direction (?:generale|nationale|de l'|du|des) | direccion (?:general|nacional|regional)
        direc(?:c)?ao (?:geral|nacional|provincial) | delegacao provincial | government of\b | bureau regional
        (?:fisheries|statistics|water) (?:department|office|directorate)
    """,
)
INTERNATIONAL = any_of(
    others=r"""
        united nations | un-(?:women|habitat|hcr)
        \bundp\b|\bunhcr\b|\bunicef\b|\bunesco\b|\bunfpa\b|\bfao\b|\biom\b|\boim\b|\bilo\b|\bpnud\b|\
        \bwho\b(?= regional| country) | nations unies | naciones unidas | nacoes unidas | nazioni unite
        vereinte\w* nationen | verenigde naties | world bank|banque mondiale|banco mundial
        european (?:commission|union) | african union | council of europe | joint programme
        international (?:organi[sz]ation|secretariat) | secretariat international
        development bank | (?:multilateral|finance) facility | \boecd\b|\bocde\b
        commonwealth secretariat
    """,
)
_ACADEMIA = any_of(
    others=r"""
        universit\w+ | universidad\w* | universidade\w* | hochschule\b | hogeschool | college\b
        polytechnic|politecnic\w+|polytechnique | \bhs-\w+
        institut(?:e|o)? (?:of|for|de|fur|d'|di|superior|polytechni\w+) ?(?:\w+ )?(?:studies|research|\
        recherche|investigac\w+|ricerca|planning|development studies|technology|economics|social|urban)?
        research (?:group|centre|center|institute|unit)
        centre (?:for|of) (?:\w+ )?(?:studies|research|science) | centro de (?:estudios|investigac\w+|estudos)
        academ(?:y|ia|ie)\b | faculty|faculte\b|facultad\b | school of\b | \bcnrs\b | studies\b
    """,
)
_DIASPORA = any_of(
    others=r"""
        diaspora\w* | migrants?'? (?:association|organi[sz]ation|council|forum|union|network)
        association (?:des|de) (?:ressortissants|migrants|immigres) | ressortissants
        (?:africans?|ghanaian|nigerian|somali|moroccan|turkish|latin american|african|asian|caribbean|eritrean|\
        ethiopian|senegalese|malian|filipino|kurdish|syrian|afghan)s? (?:women's |men's |youth |community |\
        students' )?(?:forum|association|community|union|network|council|foundation)
        asociacion de (?:migrantes|inmigrantes|residentes) | associazione (?:dei|di) (?:migranti|immigrati)
        migrantenorganisation|migrantenverein | hometown association | expatri\w+ (?:association|community)
    """,
)
_CIVIL = any_of(
    en=r"""
        \bngos?\b|\bongs?\b|\bongd\b|\bcso\b|\bcbo\b | association\b | foundation\b | network\b | trust\b
        union\b | federation\b | alliance\b | coalition\b | initiative\b | forum\b | society\b | charity\b
        coop(?!er\b)\w*|co-operativ\w+ | caritas\b|red cross|croix-rouge|cruz roja | committee\b | partnership\b
        movement\b | self-help | gr(?:o?up|o?upe|uppe|uppo|upo)\b | community (?:centre|center|group|based)
        campaign\b | club(?:e|es)?\b | friends of\b
    """,
    fr=r"""
        associations?\b | fondation\b | reseau\b | collectif\b | federation\b | comite\b | \basbl\b | syndicat\b
        groupement\b | amicale\b | union (?:des|de)\b | conseil local
    """,
    es=r"""
        asociacion\b | fundacion\b | red (?:de|nacional)\b | federacion\b | colectivo\b | junta de\b
        fundacio\b | associacio\b | casal (?:infantil|popular|de|d'|cultural) | federacio\b | corporacion\b
        comite de\b | mesa (?:de|por)\b | \ba\.c\. | sindicato\b | confederacion\b | movimiento\b
    """,
    pt=r"""
        associacao\b | fundacao\b | rede de\b | instituto\b | coletivo\b|colectivo\b | federacao\b | sindicato\b
    """,
    it=r"""
        associazione\b | fondazione\b | rete\b | consorzio\b | onlus\b | comitato\b
    """,
    de=r"""
        verein\b | stiftung\b | verband\b | netzwerk\b | initiative\b | \be\.? ?v\. | bund\b
    """,
    nl=r"""
        stichting\b | vereniging\b | netwerk\b | \bvzw\b | fonds\b
    """,
    others=r"""
        sangathan|sangh\b|sewa\b|sabha\b | yayasan\b | kendra\b
    """,
)
_PRIVATE = any_of(
    others=r"""
        \bltd\b\.?|\blimited\b|\binc\b\.?|\bllc\b|\bplc\b|\bcorp\b\.?|\bpvt\b|\bgmbh\b|\bs\.?a\.?r\.?l\b\.?|\
        \bsas\b|\bs\.a\.|\bb\.?v\.\b|\bs\.?r\.?l\b\.?|\bs\.?p\.?a\b\.?|\bou\b(?=$)|\bltda\b | consult\w*
        compan(?:y|ies)\b | enterprises?\b | systems\b | solutions\b
        chamber of|chambre (?:de|des)|camara de comercio | cabinet\b | entreprise\b | empresa\b | impresa\b
        unternehmen\b | bank\b|banque\b|banco\b|banca\b | inkoopadvies|adviesbureau|advies\b | agency\b
        microfinance|micro finance | factory|workshop|atelier\b | start-up
    """,
)

KINDS = (
    (ContributorKind.INTERNATIONAL_ORGANISATION, INTERNATIONAL),
    (ContributorKind.NATIONAL_GOVERNMENT, _STATE),
    (ContributorKind.ACADEMIA, _ACADEMIA),
    (ContributorKind.DIASPORA, _DIASPORA),
    (ContributorKind.LOCAL_AUTHORITY, LOCAL),
    (ContributorKind.CIVIL_SOCIETY, _CIVIL),
    (ContributorKind.PRIVATE_SECTOR, _PRIVATE),
    (ContributorKind.NATIONAL_GOVERNMENT, _NATIONAL),
)
"""Kinds by the words of an organisation's name, the most telling first"""

ANY_KIND = Table(alternative for _, table in KINDS for alternative in table.alternatives)
"""Whether a name is of any of these kinds"""

OTHERS = any_of(
    others=r"""
        department (?:of|for)\b | (?:forest|fire|park|health|library|extension|police|youth|employment) services?\b
        secretar(?:iat|ia)\b | office\b | agency\b|agence\b|agencia\b|agentur\b
        service (?:de|des|du|d')\b | servicios? social(?:es)?\b | services? soci(?:al|aux)\b | pole\b
        servicio de\b | section\b | unit\b
        centre\b|center\b|centro\b|zentrum\b|centrum\b | institut(?:e|o|s)?\b | programme\b|program\b|programa\b
        project\b|projet\b|proyecto\b|projeto\b | bureau\b | commission\b | fund\b|fondo\b|fonds\b|fundo\b
        observator\w+ | platform\b|plateforme\b|plataforma\b | amt\b
        direction\b|direccion\b|direcao\b|direccao\b|direzione\b | fachstelle\b | ufficio\b | area tecnica
        directorate\b | corporation\b | board\b | station\b | facility\b | exchange\b | delegacao\b|delegation\b
        mosque|church|parish|diocese\b
        librar(?:y|ies)|museum\b|biblioth\w+|bibliotec\w+|mediathe\w+|bucherei\w* | hospital\b|clini(?:c|que|ca)\b
        volkshochschul\w* | school\b|ecole\b|escuela\b|escola\b|scuola\b|schule\b
    """,
)
"""Bodies of no kind of their own"""

TITLE = re.compile(
    r"^(?:(?:deputy|vice|vice-|assistant|associate|senior|junior|acting|principal|chief|general|executive|former|"
    r"lead|leading|town|city|municipal|district|county|regional|national|local|head of|director of|1st|2nd|\d+e|\d\.|"
    r"first|second|the|le|la|el|il|der|de)\s+)*"
    r"(?:[\w'-]+\s+){0,3}?"
    r"(?:officer|coordinator|director|manager|president|chair(?:man|woman|lady|person)?|secretary(?: general)?|"
    r"professor|lecturer|researcher|engineer|mayor|councill?or|adviser|advisor|consultant|planner|lawyer|"
    r"mediator|specialist|expert|head ?(?:master|mistress|teacher)|principal|"
    r"founder(?: & ceo)?|co-founder|ceo|owner|volunteer|cfo|head|chief|member|assistant|facilitator|"
    r"inspector|treasurer|clerk|analyst|economist|superintendent|fellow|representative|delegate|commissioner|"
    r"associate|convenor|convener|trustee|alderman|miembr[oa]|membre|membr[oa]|mitglied|"
    r"chargee? de mission|chargee? d[e'].*|directeur|directrice|coordinat(?:eur|rice)|responsable|maire|"
    r"adjointe? au maire|conseill(?:er|ere)|deleguee?|secretaire(?: generale?)?|ingenieure?(?: principale)?|"
    r"professeure?|presidente?|chef|cheffe|gerante?|technicienne?|animat(?:eur|rice)|amenagiste|hydrogeologue|"
    r"directora?|coordinadora?|tecnic[oa]|alcalde(?:sa)?|concejal[a]?|regidora?|"
    r"secretari[oa](?! (?:municipal|distrital|estadual|provincial|regional|nacional|de estado) d)(?: general)?|"
    r"profesora?|gerente|jef[ea]|encargad[oa]|asesora?|presidenta|profesional especializad[oa]|docente|"
    r"diretora?|coordenadora?|prefeit[oa]|vereadora?|professora?|mediador[a]?|gestora?|"
    r"provedora?|sindac[oa]|assessor[ea]|direttor[ea]|direttrice|funzionari[oa]|architetto|segretari[oa]|"
    r"leiter(?:in)?|referent(?:in)?|koordinator(?:in)?|burgermeister(?:in)?|geschaftsfuhrer(?:in)?|"
    r"\w{4,}strateg|punong barangay|barangay captain|(?:secretar general|primar|viceprimar)$|"
    r"(?:teacher|nurse|doctor|farmer|student|driver|gardener|librarian|worker|pensioner|instituteur|institutrice|"
    r"enseignante?|infirmier|infirmiere|medecin|etudiante?|specialiste(?: principale?)?|maestr[oa]|enfermer[oa]|"
    r"estudiante|jubilad[oa]|aposentad[oa]|insegnante|infermier[ea]|pensionat[oa]|lehrer(?:in)?|rentner(?:in)?|"
    r"[a-z]+sekretar(?:in)?|sekretar(?:in)?|leraar|docent|verpleegkundige)(?=$|[^a-z]+(?:$|(?:at|of|in|for|from|with|de|d|"
    r"du|des|del|da|do|a|au|aux|en|em|e|et|y|and|retired|retd|principale?)\b))|"
    r"beleidsmedewerk(?:er|ster)|wethouder|burgemeester|directeur|voorzitter|adviseur)\b"
)
"""A line or piece that begins with an office"""

OF = re.compile(
    r"^.{2,80}?\b(?:of|at|for|de la|de l'|du|des|de|del|d'|da|do|di|della|dell'|von|der|van|bij)\s*(?=[A-ZÀ-Þ])"
)
"""`Maire de X`, `Mayor of X`: what follows is where the office is held"""

UNIT = re.compile(
    r"(?:department|dept|directorate|division|section|unit|school of|faculty|faculte|facultad|faculdade|"
    r"facolta|[\w' -]*group|"
    r"service|servico|servicio|servizio|direction|direccion|direcao|direccao|direzione|departement|departamento|"
    r"dipartimento|fachdienst|fachbereich|abteilung|referat|lehrstuhl|afdeling|dienst|office of|bureau|"
    r"laborator\w+|chair of|unidad|unidade|area|secretaria (?:municipal |distrital )?d)\b"
)
"""Begins what is mostly part of a larger body"""

COMPOUND = re.compile(
    r"\b[a-z]{3,}(?:verein|verband|verbund|(?<=[a-z]{3}s)rat|beirat|landrat|gemeinderat|stadtrat|amt|kammer|zentrum|schule|gesellschaft|genossenschaft|stiftung|"
    r"werkstatt|(?<=helfer)kreis|(?<=arbeits)kreis|(?<=freundes)kreis|(?<=dorf)laden|(?<=hof)laden|stutzpunkt|buro|buero|stelle|haus|bibliothek|bucherei|"
    r"vereniging|stichting|raad|bureau|schap|school|huis|forening|forbund|forbundet|kommune|kommun|skole|skola)\b"
)
"""German, Dutch and Scandinavian write the kind of body at the end of one word"""

UNITED_NATIONS = re.compile(r"\b(?:UN|ONU|NU|PNUD|VN)\b")
"""In capitals: `un` is an article in four of the languages"""

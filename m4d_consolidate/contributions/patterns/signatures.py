"""What stands in signatures."""

import re

from m4d_consolidate.contributions.patterns import any_of

DELIMITER = re.compile(r"\s*(?:--\s*(?:\n|$)|—\s*\n|-{2,3}\s*\n)")
"""`-- ` of RFC 3676; clients cut the blank off"""

POSTSCRIPT = re.compile(r"\s*(?:p\.? ?s\.?\b|p\.? ?d\.?\b|n\.? ?b\.?\b|post scriptum|ps:)")

INITIALS = re.compile(r"[A-Z]\.?(?:[ -]?[A-Z]\.?){0,3}")
"""`B.`, `J.-P. M.`"""

CONTACT = re.compile(
    r"(?:\btel|\btlf|\bphone|\bmobile|\bcell?\b|\bfax|\bgsm\b|\bportable\b|\btelefon|\bmov\b|\bskype|\bwhatsapp|"
    r"\be-?mail\s?:|www\.|https?:|\+\d[\d\s().-]{6,}|[\w.]@\w)"
)

OFFICE = any_of(
    en=r"""
        (?:officer|coordinator|director|manager|president|chair\w*|secretary|professor|lecturer|researcher|\
        engineer|mayor|councillor|advis[eo]r|consultant|planner|lawyer|mediator|specialist|expert|founder|head|\
        chief|ceo|member|assistant|facilitator|inspector|treasurer|clerk|analyst|economist|superintendent|\
        associate|fellow|representative|delegate|deputy|senior|programme|program|department|unit|office|\
        council|municipality|ministry|university|institute|association|foundation|network|centre|center|\
        committee|county|district|city of|trust|union|ngo|ltd|inc)\b
    """,
    fr=r"""
        (?:charge\w*|directeur|directrice|coordinat\w+|responsable|maire|adjointe?|conseill\w+|delegue\w*|\
        secretaire|ingenieur\w*|professeur\w*|chef|service|division|mairie|ville|commune|departement|ministere|\
        universite|association|federation|reseau|collectif|ong)\b
    """,
    es_pt=r"""
        (?:director\w*|coordinador\w*|coordenador\w*|tecnic\w+|responsable|responsavel|alcald\w+|prefeit\w+|\
        concejal\w*|regidor\w*|secretari\w+|presidenta?|presidente|profesor\w*|professor\w*|area|unidad|\
        direccion|diretor\w*|departamento|municipal\w*|ayuntamiento|alcaldia|camara|gobierno|ministerio|\
        universidad\w*|fundacion|asociacion|associacao|federacion|cooperativa|gerente|gerencia)\b
    """,
    it_de_nl=r"""
        (?:ufficio|comune|provincia|regione|assessor\w*|sindac\w+|direttor\w*|referent\w*|leiter\w*|amt|stadt|\
        gemeinde|landkreis|verein|hochschule|universitat|gemeente|beleidsmedewerk\w+|wethouder|stichting|\
        vereniging|ministerie)\b
    """,
)
"""Offices and bodies: a few of them on short lines make a signature"""

PERSON = any_of(
    others=r"""
        (?:i|i'm|i've|we|we're|my|our|us|me|you|your)\b
        (?:je|j'\w+|nous|notre|nos|mon|ma|mes|vous|votre|vos)\b
        (?:yo|nosotr[oa]s|nuestr[oa]s?|mi|mis|ustedes|su|sus|nos|me)\b
        (?:eu|nos|nosso|nossa|meu|minha|voces)\b | (?:io|noi|nostr[oaie]|mio|mia|voi|vostr[oaie]|ci)\b
        (?:ich|wir|unser\w*|mein\w*|uns|mir|mich|sie|ihr\w*)\b | (?:ik|wij|we|ons|onze|mijn|u|uw|jullie)\b
    """,
)
"""Speaks as or to somebody"""

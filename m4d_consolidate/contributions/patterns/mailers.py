"""Domains that say nothing of an organisation."""

from m4d_consolidate.contributions.patterns import word_set

FREE = word_set("""
    gmail googlemail yahoo ymail rocketmail hotmail outlook live msn aol gmx web freenet t-online icloud me mac
    protonmail proton mail email webmail webpost posta post laposte orange wanadoo free sfr libero tin alice
    virgilio terra uol bol ig yandex ru qq 163 126 sina rediffmail zoho fastmail tutanota hushmail inbox seznam wp
    onet interia abv ukr telefonica movistar skynet telenet ziggo kpn planet xs4all home btinternet sky talktalk
    comcast verizon att sbcglobal cox earthlink naver hanmail daum students alumni etudiants estudiantes courriel
    correo correio posteo mailbox webposta yopmail aim bluewin freemail
""")

SECOND_LEVEL = word_set("""
    co com org net gov gob gouv gouvernement go govt ac edu or ne nom asso info biz int mil web adm lg sch school
    local
""")
"""Between name and country: `name.gov.ke`"""

GENERIC = word_set("""
    region regione regio mairie ville city town townhall village commune comune gemeente gemeinde stadt kommune county
    district council municipality municipalidad municipio ayuntamiento alcaldia prefeitura camara province provincia
    university universite universidad universita uni univ college school ecole ministry ministere ministerio agency
    government parliament office association asociacion associazione verein foundation fondation fundacion ngo ong
""")
"""Words for a kind of body: alone in a domain they name none"""

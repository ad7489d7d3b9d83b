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

"""How people ask not to be named, quoted or circulated."""

from m4d_consolidate.contributions.patterns import any_of, word_set

PERSONAL = any_of(
    en=r"""
        (?:do not|don't|not to|to not|never) (?:\w+ ){0,2}(?:publish|print|mention|name|quote|cite|circulate|\
        share|disclose|reveal|attribute|use)(?: or \w+)? (?:it|this|that|me|us|my|our|the name|the town|\
        the city|names?|any names?)\b
        without (?:mentioning |naming |giving |using |quoting )?(?:my |our )names?
        (?:withhold|leave out|omit|remove) (?:my|our) names? | (?:leave|keep) (?:my|our) (?:\w+ )?names? out
        keep (?:it|this|that) (?:to yoursel\w+|between us)
        (?:do not|don't|not to|never) (?:put|include|have|print|use) (?:my|our) (?:\w+ ){0,2}(?:names?|surname|\
        agency|employer|organi[sz]ation|town|city|address)
        (?:i|we) (?:wish|want|prefer|would like|would prefer|ask|request)(?: \w+){0,4} (?:anonym\w+|\
        not be (?:named|quoted|cited|identified))
        (?:keep|treat|handle) (?:this|it|my \w+|our \w+|me|us)(?: \w+){0,3} (?:anonym\w+|confidential\w*|\
        in confidence) | off the record | not for (?:publication|attribution|circulation|quotation)
        for (?:the )?(?:facilitat\w+|organi[sz]\w+|moderat\w+)(?: \w+){0,2} only\b
        (?:this|what follows|my (?:message|answer|contribution)) is (?:strictly )?confidential
        (?:must|should|can|may) not be (?:named|quoted|identified|published|recogni[sz]ed)
    """,
    fr=r"""
        (?:ne|merci de ne|priere de ne|ne pas) (?:pas )?(?:me |nous |le |la |les )?(?:publie[rz]|cite[rz]|\
        mentionne[rz]|nomme[rz]|diffuse[rz]|divulgue[rz]|devoile[rz])(?: pas)? (?:mon|notre|ma|ce|le nom|\
        la ville|cette|ceci|moi) | ne (?:me|nous) (?:citez|nommez|mentionnez) pas
        (?:rester|garder|conserver|preserver) (?:l'|mon |notre )?anonym\w+
        gardez-l\w+ pour vous
        sans (?:citer |mentionner |donner )?(?:mon|notre) nom | a titre (?:strictement )?confidentiel
        (?:ceci|ce message|ce qui suit|ma contribution) (?:est|reste) (?:strictement )?confidentiel\w*
    """,
    es=r"""
        (?:no|sin|ruego no|favor de no) (?:publi|mencion|cit|nombr|difund|divulg|revel|compart)\w+ (?:mi|\
        nuestro|nuestra|el nombre|este|esto|ni) | no (?:me|nos) (?:citen|nombren|mencionen)
        (?:mantener|guardar|permanecer|quedar|conservar)\w*(?: \w+){0,2} (?:anonim\w+|en reserva)
        sin (?:citar |mencionar |dar )?(?:mi|nuestro) nombre
        (?:esto|este mensaje|lo que sigue) es (?:estrictamente )?confidencial
    """,
    pt=r"""
        (?:nao|sem|favor nao) (?:publi|mencion|cit|divulg|revel|compartilh|nomei)\w+ (?:o meu|meu|minha|nosso|\
        o nome|este|isto) | (?:permanecer|manter|ficar)\w*(?: \w+){0,2} anonim\w+
        sem (?:citar |mencionar )?(?:o )?(?:meu|nosso) nome
        (?:isto|esta mensagem|o que segue) e (?:estritamente )?confidencial
    """,
    it=r"""
        (?:non|senza) (?:pubblic|cit|menzion|nomin|diffond|divulg|rivel)\w+ (?:il mio|il nostro|mio|la mia|\
        questo) | (?:rimanere|restare|mantenere)\w*(?: \w+){0,2} (?:anonim\w+|nell'anonimato)
        senza (?:citare |fare )?(?:il )?(?:mio|nostro) nome
        (?:questo|quanto segue) e (?:strettamente )?(?:riservato|confidenziale)
    """,
    de=r"""
        (?:meinen|unseren|meine|den) namen? (?:\w+ ){0,3}(?:nicht|weglassen)
        (?:mich|uns|dies|diese \w+) (?:bitte )?nicht (?:\w+ ){0,3}(?:veroffentlich|nenn|zitier|weitergeb|\
        weiterleit)\w+ | (?:anonym bleiben|ohne namensnennung|ohne (?:meinen|unseren) namen)
        (?:dies|das folgende|diese nachricht) ist (?:streng )?vertraulich | nicht namentlich (?:\w+ ){0,2}\
        (?:zitier|nenn|erwahn|veroffentlich)\w+ | (?:bitte )?(?:nicht|ohne) (?:namentlich|mit namen)\b
    """,
    nl=r"""
        (?:mijn|onze) naam (?:\w+ ){0,3}niet
        (?:mij|ons|dit) (?:aub |alstublieft )?niet (?:\w+ ){0,3}(?:publiceren|noemen|citeren|verspreiden|\
        doorsturen) | anoniem (?:blijven|houden) | zonder (?:mijn|onze) naam
        (?:dit|wat volgt) is (?:strikt )?vertrouwelijk
    """,
)
"""A request in the first person, found anywhere"""

OPEN = any_of(
    also=PERSONAL,
    en=r"""
        (?:do not|don't|not to|never) (?:\w+ ){0,2}(?:publish|mention|quote|circulate|disclose|reveal|\
        attribute)\w* | without (?:my |our |the )?names?\b | anonymous(?:ly)?\b | anonymi[sz]e\w*
        confidential(?:ly|ity)?\b | in (?:strict )?confidence\b
    """,
    others=r"""
        anonym(?:e|at|ement|es)\b | confidentiel\w* | anonim(?:o|a|ato|amente|os|as)\b | confidencia\w+
        riservat[oa]\b | confidenziale | anonym\b | vertraulich\w* | anoniem\b | vertrouwelijk\w*
        ne pas (?:publier|citer|diffuser|divulguer) | no (?:publicar|citar|difundir|divulgar)
        nao (?:publicar|citar|divulgar) | non (?:pubblicare|citare|divulgare) | nicht veroffentlichen
        niet publiceren
    """,
)
"""Any mention, where the mail speaks of itself: subject, cover, farewell"""

STEMS = frozenset(
    word.encode()
    for word in word_set("""
        agenc anoni anony attri circu cita citan citar cite citen citer citin confi diffu difun discl divul menci menti
        menzi naam name named namen names nenne nennt noeme nom nombr nome nomei nomes nomi noms publi quote quoti
        recor revea revel riser rivel surna verof versp vertr weite withh zitie
    """)
)
"""First five letters of the words without which nobody asks"""

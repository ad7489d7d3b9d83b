"""How people ask not to be named, quoted or circulated."""

from m4d_consolidate.contributions.patterns import any_of

_PERSONAL = (
    # en
    r"(?:do not|don't|not to|to not|never) (?:\w+ ){0,2}(?:publish|print|mention|name|quote|cite|circulate|share|disclose|reveal|attribute|use)(?: or \w+)? (?:it|this|that|me|us|my|our|the name|the town|the city|names?|any names?)\b",
    r"without (?:mentioning |naming |giving |using |quoting )?(?:my |our )names?", r"(?:withhold|leave out|omit|remove) (?:my|our) names?", r"(?:i|we) (?:wish|want|prefer|would like|would prefer|ask|request)(?: \w+){0,4} (?:anonym\w+|not be (?:named|quoted|cited|identified))",
    r"(?:keep|treat|handle) (?:this|it|my \w+|our \w+|me|us)(?: \w+){0,3} (?:anonym\w+|confidential\w*|in confidence)", r"off the record", r"not for (?:publication|attribution|circulation|quotation)", r"for (?:the )?(?:facilitat\w+|organi[sz]\w+|moderat\w+)(?: \w+){0,2} only\b", r"(?:this|what follows|my (?:message|answer|contribution)) is (?:strictly )?confidential",
    r"(?:must|should|can|may) not be (?:named|quoted|identified|published|recogni[sz]ed)",
    # fr
    r"(?:ne|merci de ne|priere de ne|ne pas) (?:pas )?(?:me |nous |le |la |les )?(?:publie[rz]|cite[rz]|mentionne[rz]|nomme[rz]|diffuse[rz]|divulgue[rz]|devoile[rz])(?: pas)? (?:mon|notre|ma|ce|le nom|la ville|cette|ceci|moi)", r"ne (?:me|nous) (?:citez|nommez|mentionnez) pas", r"(?:rester|garder|conserver|preserver) (?:l'|mon |notre )?anonym\w+", r"sans (?:citer |mentionner |donner )?(?:mon|notre) nom", r"a titre (?:strictement )?confidentiel", r"(?:ceci|ce message|ce qui suit|ma contribution) (?:est|reste) (?:strictement )?confidentiel\w*",
    # es
    r"(?:no|sin|ruego no|favor de no) (?:publi|mencion|cit|nombr|difund|divulg|revel|compart)\w+ (?:mi|nuestro|nuestra|el nombre|este|esto|ni)", r"no (?:me|nos) (?:citen|nombren|mencionen)", r"(?:mantener|guardar|permanecer|quedar|conservar)\w*(?: \w+){0,2} (?:anonim\w+|en reserva)", r"sin (?:citar |mencionar |dar )?(?:mi|nuestro) nombre", r"(?:esto|este mensaje|lo que sigue) es (?:estrictamente )?confidencial",
    # pt
    r"(?:nao|sem|favor nao) (?:publi|mencion|cit|divulg|revel|compartilh|nomei)\w+ (?:o meu|meu|minha|nosso|o nome|este|isto)", r"(?:permanecer|manter|ficar)\w*(?: \w+){0,2} anonim\w+", r"sem (?:citar |mencionar )?(?:o )?(?:meu|nosso) nome", r"(?:isto|esta mensagem|o que segue) e (?:estritamente )?confidencial",
    # it
    r"(?:non|senza) (?:pubblic|cit|menzion|nomin|diffond|divulg|rivel)\w+ (?:il mio|il nostro|mio|la mia|questo)", r"(?:rimanere|restare|mantenere)\w*(?: \w+){0,2} (?:anonim\w+|nell'anonimato)", r"senza (?:citare |fare )?(?:il )?(?:mio|nostro) nome", r"(?:questo|quanto segue) e (?:strettamente )?(?:riservato|confidenziale)",
    # de
    r"(?:meinen|unseren|meine|den) namen? (?:\w+ ){0,3}(?:nicht|weglassen)", r"(?:mich|uns|dies|diese \w+) (?:bitte )?nicht (?:\w+ ){0,3}(?:veroffentlich|nenn|zitier|weitergeb|weiterleit)\w+", r"(?:anonym bleiben|ohne namensnennung|ohne (?:meinen|unseren) namen)", r"(?:dies|das folgende|diese nachricht) ist (?:streng )?vertraulich",
    # nl
    r"(?:mijn|onze) naam (?:\w+ ){0,3}niet", r"(?:mij|ons|dit) (?:aub |alstublieft )?niet (?:\w+ ){0,3}(?:publiceren|noemen|citeren|verspreiden|doorsturen)", r"anoniem (?:blijven|houden)", r"zonder (?:mijn|onze) naam", r"(?:dit|wat volgt) is (?:strikt )?vertrouwelijk",
)  # fmt: skip

PERSONAL = any_of(_PERSONAL)
"""A request in the first person, found anywhere"""

OPEN = any_of((
    *_PERSONAL,
    r"(?:do not|don't|not to|never) (?:\w+ ){0,2}(?:publish|mention|quote|circulate|disclose|reveal|attribute)\w*", r"without (?:my |our |the )?names?\b", r"anonymous(?:ly)?\b", r"anonymi[sz]e\w*", r"confidential(?:ly|ity)?\b", r"in (?:strict )?confidence\b",  # en
    r"anonym(?:e|at|ement|es)\b", r"confidentiel\w*", r"anonim(?:o|a|ato|amente|os|as)\b", r"confidencia\w+", r"riservat[oa]\b", r"confidenziale", r"anonym\b", r"vertraulich\w*", r"anoniem\b", r"vertrouwelijk\w*",
    r"ne pas (?:publier|citer|diffuser|divulguer)", r"no (?:publicar|citar|difundir|divulgar)", r"nao (?:publicar|citar|divulgar)", r"non (?:pubblicare|citare|divulgare)", r"nicht veroffentlichen", r"niet publiceren",
))  # fmt: skip
"""Any mention, where the mail speaks of itself: subject, cover, farewell"""

STEMS = frozenset(
    "publi menti named names namin quote quoti cited citar citer citez circu discl revea attri anony anoni confi withh recor "
    "noms nomme diffu divul divol sceau nombr difun revel nomei nomin diffo rivel riser namen nenne veroff verof zitie weite vertr naam noeme "
    "verspr versp vertro recog name nom nome ident use".split()
) - frozenset("use recor ident".split())
"""First five letters of the words without which nobody asks: mails that hold none are not searched"""

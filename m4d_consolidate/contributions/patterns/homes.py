"""Words by which people say that a place is their own, and those by which they tell where somebody comes from.

Patterns over text as written, accents in brackets where people leave them out.
"""

import re

HOME = re.compile(
    r"\b(?:"
    r"here (?:in|at)|(?:our|my|this) (?:\w+ ){0,2}in|(?:based|living|live|located|residing|settled|established|working|"
    r"work|worked) in|"
    r"chez nous|(?:notre|nos|mon|ma) (?:\w+ ){1,2}(?:à|au|aux|en|dans)|"
    r"(?:ici|[ée]tabli\w*|install[ée]\w*|bas[ée]e?s?|vis|vivons|vivant|habit\w+) (?:\w+ )?(?:à|au|aux|en|dans)|"
    r"aqu[ií] en|desde|(?:nuestr[oa]|mi) \w+,? en|viv\w+ en|radicad\w+ en|"
    r"aqui (?:em|n[oa])|(?:noss[oa]|minha|meu) \w+,? (?:em|n[oa])|mor(?:o|a|amos) (?:em|n[oa])|"
    r"qui in|da noi|(?:nostr[oa]|mi[oa]) \w+,? (?:in|nel\w*)|viv\w+ in|"
    r"bei uns|hier in|(?:unser\w*|mein\w*) \w+,? in|lebe\w* in|bij ons|(?:onze?|mijn) \w+,? in|wo(?:on|nen) in"
    r")\b",
    re.IGNORECASE,
)
"""`here in …`, `chez nous au …`, `nuestra … en …`, `bei uns in …`"""

ELSEWHERE = re.compile(
    r"\b(?:originat\w+|originair\w+|originari\w+|oriund[oa]s?|natives?|d['’]origine|stammend?|come|coming|comes|"
    r"families|famil(?:les|ias)|migrants|migrantes|refugees|r[ée]fugi[ée]s|workers|students)"
    r" (?:[^\W\d_]+ ){0,4}?(?:from|of|de|du|des|d['’]|del|da|do|dal|dalla|aus|uit)\s?[^,.;:()]{1,60}|"
    r"\b(?:was|were|been|back|mission|travell?ing|trip|visit\w*|leave|holidays?) (?:in|to|from|at) "
    r"(?:[A-Z]\w+(?: and |, )?){1,3}"
)
"""`families originating from …`, `a trip to …`: where others come from, where somebody was on the way"""

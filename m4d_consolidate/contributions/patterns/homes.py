"""Words by which people say that a place is their own, and those by which they tell where somebody comes from.

Patterns over text as written, accents in brackets where people leave them out.
"""

import re

HOME = re.compile(
    r"\b(?:"
    r"here (?:in|at)|(?:our|my|this) (?!neighbour|neighbor|friend|brother|sister|son\b|daughter|"
    r"cousin|uncle|colleague|partner|project)(?:\w+ ){0,2}in|(?:based|living|live|located|residing|settled|"
    r"established|working|work|worked) in|"
    r"in(?= (?:\w+ ){1,3}(?:too|also|as well|we)\b)|"
    r"(?:au|en|em|n[oa]|in)(?= (?:\w+ ){1,3}(?:aussi|tambi[eé]n|tamb[eé]m|anche|auch)\b)|"
    r"I (?:advise|manage|run|teach|coach|chair) (?:[\w'-]+ ){0,6}in|we are (?:\w+ ){0,3}in|"
    r"(?:I|we) (?:came back|returned|moved) to|I am an? (?:\w+ ){1,3}from|"
    r"chez nous|(?:notre|nos) (?:\w+ ){1,2}(?:à|au|aux|en|dans)|"
    r"(?:ici|[ée]tabli\w*|install[ée]\w*|bas[ée]e?s?|vis|vivons|vivant|habit\w+) (?:\w+ )?(?:à|au|aux|en|dans)|"
    r"aqu[ií] en|desde|nuestr[oa] \w+,? en|viv\w+ en|radicad\w+ en|"
    r"aqui (?:em|n[oa])|daqui d[aeo]|noss[oa] \w+,? (?:em|n[oa])|mor(?:o|a|amos) (?:em|n[oa])|"
    r"qui in|da noi|nostr[oa] \w+,? (?:in|nel\w*)|viv\w+ in|"
    r"bei uns|hier in|unser\w* \w+,? in|lebe\w* in|bij ons|onze? \w+,? in|wo(?:on|nen) in"
    r")\b",
    re.IGNORECASE,
)
"""`here in …`, `chez nous au …`, `nuestra … en …`, `bei uns in …`"""

ELSEWHERE = re.compile(
    r"\b(?:mostly|mainly|largely|some|others|many|surtout|notamment|sobre todo|sobretudo|vor allem) "
    r"(?:from|de|du|des|d['’]|aus|uit)\s?[^,.;:()]{1,60}|"
    r"\b(?:originat\w+|originair\w+|originari\w+|oriund[oa]s?|natives?|d['’]origine|stammend?|"
    r"families|famil(?:les|ias)|migrants|migrantes|refugees|r[ée]fugi[ée]s|workers|students)"
    r" (?:(?!in )[^\W\d_]+ ){0,4}?(?:from|of|de|du|des|d['’]|del|da|do|dal|dalla|aus|uit)\s?"
    r"(?:(?! (?:and|et|y|e|und|en|but|mais|pero|mas|ma|aber) )[^,.;:()]){1,60}|"
    r"\b(?:was|were|been|(?<!came )back|mission|travell?ing|trip|visit\w*|leave|holidays?) (?:in|to|from|at) "
    r"(?:[A-Z]\w+(?: and |, )?){1,3}|"
    r"\b(?:[Rr]iver|[Ll]ake|[Ff]leuve|[Rr]ivi[èe]re|[Ll]ac|[Rr][ií]o|[Ll]ag[oa]|[Ff]iume) (?:d[ue] )?[A-Z]\w+|"
    r"\b(?:the|THE) N(?:iger|IGER)\b"
)
"""`families originating from …`, `a trip to …`, `Lake …`: where others come from, somebody was on the way, water is"""

FROM = re.compile(r"\W*((?:[\w'’-]+ ){1,3})(?:here )?(?:from|de|du|d['’]|da|do|aus|uit|dal|dalla) ?")
"""`Ann from …`"""

NO_PLACE = r"(?<!\bin )(?<!\bfrom )(?<!\bof )(?<!\bto )(?<!\ben )(?<!\bde )(?<!\bnach )(?<!\bau )(?<!\bthe )"
"""None of these stands before a word that is a person's name here, and a country's elsewhere"""

"""Words before the name of the body somebody works for or heads, and words after which a body is another's.

Patterns over text as written, accents in brackets where people leave them out.
"""

import re

_HEADS = (
    r"president[ae]?|pr[ée]sidente?|chair(?:man|woman|person|lady)?|(?:co-?)?founder|ceo|owner|treasurer|"
    r"(?:executive|managing|founding) director|managing trustee|fondat(?:eur|rice)|g[ée]rante?|tr[ée]sori(?:er|[èe]re)|"
    r"fundador[ae]?|tesoureir[oa]|tesorer[oa]|fondat(?:ore|rice)|tesoriere|(?:gr[üu]nder|inhaber|vorsitzende|"
    r"gesch[äa]ftsf[üu]hrer)(?:in|r)?|voorzitter|oprichter|penningmeester|eigenaar"
)
"""Offices of which a body has one or two: their field is the whole body, as that of an officer is not"""
HEADS = re.compile(rf"(?:{_HEADS})(?:\s?[&/]\s?(?:{_HEADS}))?$", re.IGNORECASE)
WORKED = re.compile(
    r"\b(?:(?:officer|manager|coordinator|advis[eo]r|director|engineer|trainer|researcher) (?:with|at)|"
    rf"(?:{_HEADS})(?: of| de| du| des| del| da| do| di| della| dell['’]| von| van| der| d['’])|"
    r"(?:run|chair|lead|coordinate|represent|coordonne|dirige|repr[ée]sente|coordino|dirijo|presido|coordeno|dirigo))"
    r"\s?(?:the |la |le |el |les |l['’]|die |das |den |de |het |il |o |a )?$",
    re.IGNORECASE,
)
"""`a programme officer with …`, `the president of …`, `I coordinate …`"""
ANOTHERS = re.compile(
    r"\b(?:thank(?:s|ful)?|grateful|merci|remerci\w+|gracias|agrade\w+|obrigad\w+|grazie|ringrazi\w+|dank\w*|bedankt|"
    r"used to|former(?:ly)?|previously|once worked|retired from|anciennement|antiguamente|"
    r"(?:my|our) (?:husband|wife|son|daughter|friend|father|mother|sister|brother|neighbour)s?|mon mari|ma femme|"
    r"mi (?:esposo|esposa|marido|mujer|hijo|hija)|mein mann|meine frau|"
    r"(?:i|have|and) (?:read|agree|disagree|liked?)|j['’]ai lu|he le[ií]do|ho letto)"
    r"[^,.;:!?(]{0,60}$",
    re.IGNORECASE,
)
"""Behind thanks, what was and what others do, no body is the author's own"""

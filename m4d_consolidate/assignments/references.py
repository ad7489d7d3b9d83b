"""What a line says of the question it answers: "Week 3, question 1", "2)", "La segunda:", "QUESTION 12"."""

import re
from dataclasses import dataclass

from m4d_consolidate.assignments.tables.references import (
    CARDINALS,
    MAILING_NOUNS,
    ORDINALS,
    QUESTION_NOUNS,
    RELATIVE_WEEKS,
    WEEK_NOUNS,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Reference:
    """A question or week named in words or figures."""

    number: int | None = None
    """Of the question; -1 is the last one"""
    week: int | None = None
    shift: int | None = None
    """Weeks from the one the message came in"""
    bare: bool = False
    """A mere "2)", which may be a list of the author's own"""
    text: str = ""
    """As it was written, folded"""


_NOUN = "(?:" + "|".join(QUESTION_NOUNS) + ")"
_WEEK = "(?:" + "|".join(WEEK_NOUNS) + ")"
_ORDINAL = "(?:" + "|".join(sorted(ORDINALS, key=len, reverse=True)) + ")"
_FIRST_TO_TENTH = "(?:" + "|".join(word for word, place in ORDINALS.items() if place > 0) + ")"
_CARDINAL = "(?:" + "|".join(sorted(CARDINALS, key=len, reverse=True)) + ")"
_SIGN = r"\s*(?:n[o.°º]*\s*)?[#:.(-]*\s*"  # "question n° 3", "Pregunta: 4", "Q.3"

_NUMBERED = re.compile(rf"\b(?:q|{_NOUN}){_SIGN}(\d{{1,3}})\b(?!\s*(?:%|percent|euro))")
_COUNTED = re.compile(rf"\b{_NOUN}\s+({_CARDINAL})\b")
_ORDERED = re.compile(rf"\b({_ORDINAL})\s+(?:of\s+(?:your|the)\s+|de\s+(?:vos|sus|las|les)\s+)?(?:\w+\s+)?{_NOUN}\b")
_ORDERED_AFTER = re.compile(rf"\b{_NOUN}\s+({_ORDINAL})\b")
_LEADING = re.compile(r"^[\s(\[*#-]*(?:(\d{1,2})\.)?(\d{1,2})\s*(?:[.):\]-]+|$)")
_LEADING_ROMAN = re.compile(r"^[\s(]*([ivx]{1,4})\s*[.):-]")
_HEAD_ORDINAL = re.compile(
    rf"^(?:\W*(?:on|to|as|for|and|y|e|et|with|regard|the|your|my|shortly|briefly|sur|la|le|les|en|cuanto|a|de|sus|vos|quant|au|"
    rf"sobre|enfin|da|do|relativamente|alla|sulla|per|zur|ma|mi)\b\W*)*({_ORDINAL})\b"
)
_WEEK_NUMBERED = re.compile(rf"\b(?:w|{_WEEK}){_SIGN}(\d{{1,2}})\b")
_WEEK_COUNTED = re.compile(rf"\b{_WEEK}\s+({_CARDINAL})\b")
_WEEK_ORDERED = re.compile(rf"\b({_ORDINAL})\s+{_WEEK}\b|\b{_WEEK}\s+({_ORDINAL})\b")
_MAILING_ORDERED = re.compile(rf"\b({_FIRST_TO_TENTH})\s+(?:{'|'.join(MAILING_NOUNS)})\b")
_RELATIVE = re.compile(r"\b(?:" + "|".join(map(re.escape, RELATIVE_WEEKS)) + r")\b")

# Most lines name neither: one look spares four.
_ANY_WEEK = re.compile(rf"\bw\W*\d|\b{_WEEK}\b|woche|{_RELATIVE.pattern}|{_MAILING_ORDERED.pattern}")
_ANY_QUESTION = re.compile(rf"\bq\W*\w|\b{_NOUN}\b")
_WEEK_IN_WORDS = (
    (_WEEK_COUNTED, CARDINALS),
    (_WEEK_ORDERED, ORDINALS),
    (_MAILING_ORDERED, ORDINALS),
)
_BY_NOUN = ((_NUMBERED, None), (_ORDERED, ORDINALS), (_ORDERED_AFTER, ORDINALS), (_COUNTED, CARDINALS))

# Words of a heading that only point ("on your third point, about …") and say nothing of the subject.
POINTERS = frozenset(
    [
        "question",
        "questions",
        "point",
        "points",
        "q",
        "w",
        "week",
        "weeks",
        "semaine",
        "semana",
        "semanas",
        "settimana",
        "pregunta",
        "preguntas",
        "domanda",
        "pergunta",
        "first",
        "second",
        "third",
        "fourth",
        "fifth",
        "last",
        "premiere",
        "deuxieme",
        "troisieme",
        "quatrieme",
        "primera",
        "segunda",
        "tercera",
        "cuarta",
        "answer",
        "answers",
        "response",
        "reponse",
        "respuesta",
        "risposta",
        "resposta",
        "regard",
        "concerning",
        "regarding",
        "starting",
        "briefly",
        "shortly",
        "finally",
        "enfin",
        "quant",
        "cuanto",
        "relativamente",
        "propos",
    ]
)


def week_named(folded: str) -> Reference | None:
    """Return the week a folded text names, by number or as last, this or next week."""
    if not _ANY_WEEK.search(folded):
        return None
    if found := _WEEK_NUMBERED.search(folded):
        return Reference(week=int(found[1]), text=found[0])
    relative = _RELATIVE.search(folded)
    if relative:
        return Reference(shift=RELATIVE_WEEKS[relative[0]], text=relative[0])
    for pattern, values in _WEEK_IN_WORDS:
        if found := pattern.search(folded):
            return Reference(week=values[next(filter(None, found.groups()))], text=found[0])
    return None


def question_named(folded: str, *, heading: bool) -> Reference | None:
    """Return the question a folded text names; a heading may do so with an ordinal or a number alone."""
    if _ANY_QUESTION.search(folded):
        for pattern, values in _BY_NOUN:
            if found := pattern.search(folded):
                return Reference(number=values[found[1]] if values else int(found[1]), text=found[0])
    if leading := _LEADING.match(folded):
        week = int(leading[1]) if leading[1] else None
        return Reference(number=int(leading[2]), week=week, bare=True, text=leading[0].strip())
    if (roman := _LEADING_ROMAN.match(folded)) and roman[1] in CARDINALS:
        return Reference(number=CARDINALS[roman[1]], bare=True, text=roman[0].strip())
    if heading and (ordinal := _HEAD_ORDINAL.match(folded)):
        return Reference(number=ORDINALS[ordinal[1]], text=ordinal[0])
    return None

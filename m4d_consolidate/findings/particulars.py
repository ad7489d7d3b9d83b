"""Who did it, with whom, where and since when: only what the passage says, or says through `we`."""

import re

from m4d_consolidate.findings.deeds import count_ours
from m4d_consolidate.findings.names import find_names
from m4d_consolidate.findings.places import Where, countries_in, places_in, territory_of
from m4d_consolidate.findings.reading import Reading
from m4d_consolidate.findings.words import fold
from m4d_consolidate.model.finding import ResourceKind

_YEAR = r"(?:19[5-9]\d|20[0-4]\d)"
_SINCE = re.compile(
    rf"\b(?:since|depuis|desde|dal|dall'|partir de|a partire dal|as of|from)(?: (?:the )?\w+\.?)? ?{_YEAR}\b(?: on)?",
    re.IGNORECASE,
)
_IN_YEAR = re.compile(
    rf"\b(?:in|en|em|nel|no|in early|in late|early in|fin|début)(?: (?:the )?\w+(?: of| de| del)?)? ?{_YEAR}\b",
    re.IGNORECASE,
)
_WITH = re.compile(
    r"\b(?:with|together with|alongside|between|supported by|funded by|financed by|paid by|avec|aupres d[eu]|appui "
    r"d[eu]|soutien d[eu]|finance par"
    r"|con|junto con|apoyo d[e]l?|junto a|com|apoio d[aoe]|insieme a|assieme a|sostegno di)(?: the| our| a| an| two| "
    r"three| four| la| le| les| l'| nos| notre"
    r"| los| las| el| una?| nuestros?| nuestras?| o| os| as| uma?| il| gli| i| lo| un| une| des)* ?$"
)
_OPENING = re.compile(
    r"(?:^|[.:;!?\n] ?)(?:[Ii]n|[Ee]n|[Aa]ux?|[Ee]m|[Nn][oa]|[Nn]el(?:la)?|[Àà])(?: the| la| el| las| los)? $"
)
_LIST = re.compile(
    r"^[^.;:]{0,3}(?:,| and| et| y| e)(?: with| avec| con)?(?: the| la| le| les| l'| los| las| el| o| a| il)? ?$"
)
# The subject of a sentence: an office or a group with its article, up to the first verb-like word.
_SUBJECT = re.compile(
    r"(?:^|(?<=[,:;] ))(?:(?:in|en|nel) (?:\w+ )?\d{4},? )?"
    r"(?P<who>(?:(?:the|our|a|an|each|some|la|le|les|l'|notre|nos|el|los|las|nuestr[oa]s?|un|une|una|il|lo|i|gli|o"
    r"|os|as)[ ]?)?"
    r"(?:(?!(?:in|at|on|with|for|of|to|by|dans|en|avec|chez|pour|con|para|por|em|com|per)\b)\w+ ){0,2}(?:mayor"
    r"|mayors|governor|council|councils|municipality|municipalities|city|town|towns|district"
    r"|county|province|region|government"
    r"|ministry|state|association|associations|ngo|ngos|cooperative|committee|federation|union|university|students"
    r"|school|church|women|villages?"
    r"|communities|communes?|mairies?|maire|region|departement|prefecture|conseil|comite|association|associations"
    r"|federation|cooperative|femmes|villages"
    r"|ayuntamiento|alcaldia|alcalde|municipio|gobierno|prefectura|consejo|comite|asociacion|asociaciones|federacion"
    r"|cooperativa|mujeres|vecinos"
    r"|prefeitura|camara|comunidade|associacao|federacao|comune|sindaco|provincia|regione|comitato|associazione"
    r"|cooperativa|consorzio"
    r"|network|company|bank|foundation|trust|agency|department|office|team|parish|diocese|chamber|radio)"
    r"(?: (?:of|de|du|del|des|d'|da|do|di)(?: la| l'| los| las)? ?\w[\w'-]*)?)\b"
)


def actor_of(reading: Reading, what: int) -> str:
    """Return the body that did it: the subject of the sentence, or the contributor's where the passage says `we`."""
    start, end = reading.spans[what]
    sentence = reading.part.text[start:end]
    folded = reading.folded[what]
    if count_ours(folded[:60], reading.language) and reading.contributor.organisation:
        return reading.contributor.organisation
    named = next(
        (name for name in find_names(sentence, reading.language) if name.kind is ResourceKind.ORGANISATION), None
    )
    if named and named.start < 45 and not _WITH.search(folded[: named.start]):
        return sentence[named.start : named.end]
    subject = _SUBJECT.search(folded)
    if subject and subject.start("who") < 60:
        return sentence[slice(*subject.span("who"))]
    return reading.contributor.organisation if count_ours(fold(reading.part.text), reading.language) else ""


def partners_in(reading: Reading) -> tuple[str, ...]:
    """Return the bodies with or through which it was done, verbatim, in the order named."""
    text = reading.part.text
    folded = fold(text)
    found: list[str] = []
    last = -1
    for name in find_names(text, reading.language):
        joined = last >= 0 and _LIST.match(folded[last : name.start])
        if name.kind is ResourceKind.ORGANISATION and (
            _WITH.search(folded[max(0, name.start - 40) : name.start]) or joined
        ):
            found.append(text[name.start : name.end])
            last = name.end
        else:
            last = -1
    return tuple(dict.fromkeys(found))


def since_in(reading: Reading, what: int) -> str:
    """Return since or in which year it was done, as the passage writes it: in the sentence on it, or beside that."""
    for place in (what, what - 1, what + 1):
        if 0 <= place < len(reading.sentences):
            match = _SINCE.search(reading.sentences[place]) or _IN_YEAR.search(reading.sentences[place])
            if match:
                return match.group()
    return ""


def where_of(reading: Reading, what: int) -> Where:
    """Return the place and country the passage names, or the contributor's own where it tells of home."""
    text = reading.part.text
    names = [(name.start, name.end) for name in find_names(text, reading.language)]
    # `in the Provincial Development Plan` names a plan.
    places = [
        one
        for one in places_in(text, reading.language)
        if not any(start <= one[0] < end and text[start].isupper() for start, end in names)
    ]
    opening = next((place for start, place in places if _opens_sentence(reading, start)), "")
    first, last = reading.spans[what]
    beside = next((place for start, place in places if first <= start < last), "")
    own = territory_of(reading.contributor)
    place = opening or own or beside
    return Where(place=place, country=_country_of(reading, place, place == own))


def _opens_sentence(reading: Reading, start: int) -> bool:
    return any(0 <= start - begin < 30 for begin, _ in reading.spans)


def _country_of(reading: Reading, place: str, at_home: bool) -> str:
    """The country that opens a sentence (`In X we …`) or stands beside the place; else the contributor's own."""
    text = reading.part.text
    named = countries_in(text)
    beside = text.find(place) + len(place) if place and not at_home else -1
    for start, country in named:
        if _OPENING.search(text[max(0, start - 20) : start]) or (beside >= 0 and 0 <= start - beside < 12):
            return country
    return reading.contributor.country

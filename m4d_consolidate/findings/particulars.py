"""Who did it, with whom, where and since when: only what the passage says, or says through `we`."""

import re

from m4d_consolidate.findings.deeds import count_ours, first_ours
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
    r"d[eu]|soutien d[eu]|finance par|con|junto con|apoyo d[e]l?|junto a|com|apoio d[aoe]|insieme a|assieme a"
    r"|sostegno di)(?: the| our| a| an| two| three| four| la| le| les| l'| nos| notre| los| las| el| una?| nuestros?"
    r"| nuestras?| o| os| as| uma?| il| gli| i| lo| un| une| des)* ?$"
)
_OPENING = re.compile(
    r"(?:^|[.:;!?\n] ?)(?:[Ii]n|[Ee]n|[Aa]ux?|[Ee]m|[Nn][oa]|[Nn]el(?:la)?|[Àà])(?: the| la| el| las| los)? $"
)
_LIST = re.compile(
    r"^[^.;:]{0,3}(?:,| and| et| y| e)(?: with| avec| con)?(?: the| la| le| les| l'| los| las| el| o| a| il)? ?$"
)
_FAR = 60
"""Letters into a sentence from which a name is hardly its subject"""
_PREPOSITIONS = "in|at|on|with|for|of|to|by|from|dans|en|avec|chez|pour|par|con|para|por|em|com|per|da"
_OFFICES = (
    "mayors?|governors?|councils?|municipalit(?:y|ies)|city|cities|towns?|districts?|county|counties|provinces?"
    "|regions?|governments?|ministry|state|associations?|ngos?|cooperatives?|committees?|federations?|unions?"
    "|universit(?:y|ies)|students|school|church|villages?|communities|network|company|bank|foundation|trust|agency"
    "|department|office|team|parish|diocese|chamber|radio|prefects?|communes?|mairies?|maires?|departements?"
    "|prefectures?|prefets?|conseils?|comites?|syndicats?|metropole|municipalites?|communautes?|ayuntamientos?"
    "|alcaldias?|alcaldes?a?|municipios?|gobiernos?|prefecturas?|consejos?|asociacion(?:es)?|federacion"
    "|cooperativas?|vecinos|universidad|agencia|mesa|prefeituras?|camaras?|comunidades?|associac(?:ao|oes)|federacao"
    "|comuni?|sindaco|provincia|regione|comitato|associazion[ei]|cooperativ[ae]|consorzio"
)
# The subject of a sentence: an office or a group, with its article and up to two words before and one behind.
_SUBJECT = re.compile(
    r"(?:^|(?<=[,:;] ))(?:(?:in|en|nel) (?:\w+ )?\d{4},? )?(?P<who>(?:l'|(?:the|our|an?|each|some|la|le|les|notre"
    r"|nos|el|los|las|nuestr[oa]s?|une?|una|il|lo|i|gli|o|os|as) )?"
    rf"(?:(?!(?:{_PREPOSITIONS}|and|y|et|e)\b)[\w'-]+ ){{0,2}}(?:{_OFFICES})"
    r"(?: (?:of|de|du|del|des|d'|da|do|di)(?: la| l'| los| las)? ?\w[\w'-]*)?)\b"
)


def actor_of(reading: Reading, what: int) -> str:
    """Return the body that did it: the subject of the sentence, or the contributor's where the passage says `we`."""
    folded = reading.folded[what]
    sentence = reading.sentences[what]
    bodies = (name for name in find_names(sentence, reading.language) if name.kind is ResourceKind.ORGANISATION)
    named = next((name for name in bodies if not _WITH.search(folded[: name.start])), None)
    subject = _SUBJECT.search(folded)
    own = reading.contributor.organisation
    found = [
        (first_ours(folded, reading.language), own),
        (named.start, sentence[named.start : named.end]) if named else (_FAR, ""),
        (subject.start("who"), sentence[slice(*subject.span("who"))]) if subject else (_FAR, ""),
    ]
    start, actor = min(found)
    if start < _FAR:
        return actor
    return own if count_ours(fold(reading.text), reading.language) else ""


def partners_in(reading: Reading) -> tuple[str, ...]:
    """Return the bodies with or through which it was done, verbatim, in the order named."""
    text = reading.text
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
    text = reading.text
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
    text = reading.text
    named = countries_in(text)
    beside = text.find(place) + len(place) if place and not at_home else -1
    for start, country in named:
        if _OPENING.search(text[max(0, start - 20) : start]) or (beside >= 0 and 0 <= start - beside < 12):
            return country
    return reading.contributor.country

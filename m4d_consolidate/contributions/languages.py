"""Which language a text is in, by its function words; never by a line alone."""

from functools import lru_cache

from m4d_consolidate.contributions.patterns import word_set

# The commonest function words of each language, those it shares with a neighbour left out where the neighbour uses
# them as often (es/pt `que`, it/fr `la`): what counts is the sum over a paragraph.
_BY_LANGUAGE = {
    "en": word_set("""
        the of and to in is that for with are this we our by from be was have has not they their which it as at or
        you can will an there been were who what when but had more would about its
    """),
    "fr": word_set("""
        le la les des et est du en une un que qui dans pour sur pas nous vous ce cette avec sont par plus au aux ont
        ne se leur mais il elle ils été être nos votre ces sa son qu où très chez
    """),
    "es": word_set("""
        el la los las de y en que es un una por con para se del al lo no su sus como más pero este esta son fue ha
        hay nos nuestro nuestra han muy ya porque cuando también desde donde
    """),
    "pt": word_set("""
        o os as da do das dos e em que é um uma por com para se na no nas nos não mais ao aos como foi são nosso
        nossa pela pelo também já seu sua quando muito isso há ou mas tem
    """),
    "it": word_set("""
        il lo gli di che è un una per con non del della dei delle nel nella sono al alla dal dalla si ha come anche
        più questo questa nostro nostra hanno ma ci da le abbiamo cui perché
    """),
    "de": word_set("""
        der die das und ist in zu den von mit für auf nicht ein eine sich dem des es wir auch als an werden sind im
        wird aus bei haben nach oder einen einer unsere war durch aber wie ich
    """),
    "nl": word_set("""
        de het een van en is in dat op te voor met zijn niet aan er ook als door bij wordt maar om naar wij worden
        hebben onze heeft uit dit deze die over nog meer kan wel we ik
    """),
    "sv": word_set("""
        och att det som en på är av för med till den inte ett om har de var vi från kan men sig eller
    """),
    "ca": word_set("""
        els amb i és dels per una que al les del són aquest aquesta però també hem més ha com nostra seva
    """),
    "ro": word_set("""
        și în de la cu care este un o pe nu din pentru sunt mai prin ca sau au fost am noastre să
    """),
    "tr": word_set("""
        ve bir bu için ile de da olarak çok daha olan biz en ne gibi kadar sonra var değil
    """),
    "pl": word_set("""
        i w na z do nie że się to jest o dla jak od po przez oraz są ale ich także być
    """),
}
_BY_WORD: dict[str, tuple[str, ...]] = {}
for _language, _listed in _BY_LANGUAGE.items():
    for _word in _listed:
        _BY_WORD[_word] = (*_BY_WORD.get(_word, ()), _language)

# Writing that only one of the likely languages uses: enough for a first guess, where no function word can tell.
_SCRIPTS = (
    ("\u0400", "\u04ff", "ru"),
    ("\u0600", "\u06ff", "ar"),
    ("\u0370", "\u03ff", "el"),
    ("\u4e00", "\u9fff", "zh"),
)
_LEAST_WORDS = 3
_CHARACTERS = 700
"""More of a text tells no more"""
_SAME = 0.2
"""Share of function words from which a paragraph is in its mail's language without a second look"""


def language_of(text: str, preferred: tuple[str, ...] = ()) -> str | None:
    """Return the language of a text as an ISO 639-1 code; None where its words do not tell.

    `preferred` are the discussion's languages: they win where two fit alike.
    """
    return _language_of(text[:_CHARACTERS], preferred)


@lru_cache(maxsize=2048)
def _language_of(text: str, preferred: tuple[str, ...]) -> str | None:
    found: dict[str, float] = {}
    for languages in filter(None, map(_BY_WORD.get, text.lower().split())):
        for language in languages:
            found[language] = found.get(language, 0) + 1
    if not found:
        return _by_script(text)
    for language in preferred:
        if language in found:
            found[language] *= 1.15
    ranked = sorted(found.items(), key=lambda item: (-item[1], item[0]))
    if ranked[0][1] < _LEAST_WORDS or (len(ranked) > 1 and ranked[0][1] == ranked[1][1]):
        return None
    return ranked[0][0]


def is_in(text: str, language: str) -> bool:
    """Return whether a text is in this language, without asking for any other."""
    return _is_in(text[:_CHARACTERS], language)


@lru_cache(maxsize=4096)
def _is_in(text: str, language: str) -> bool:
    words = text.lower().split()
    listed = _BY_LANGUAGE.get(language, frozenset())
    return sum(map(listed.__contains__, words)) >= _SAME * len(words)


def _by_script(text: str) -> str | None:
    for first, last, language in _SCRIPTS:
        if sum(first <= letter <= last for letter in text[:200]) > 10:
            return language
    return None

"""Mail addresses, telephone numbers and messenger names, found as people write them and masked."""

import re

# Every repeat is bounded, by RFC 5321 (64 for the local part) and RFC 1035 (63 for a label) where they say it: the time
# grows with the length of a text and no faster, whatever stands in it.
_DOT = r"(?:\.|\s?[\[({]\s?(?:dot|punto|point|ponto)\s?[\])}]\s?)"
_AT = r"(?:@|＠|[\[({]\s?(?:at|a|arobase|arroba)\s?[\])}])"
_MAIL = re.compile(rf"(?:mailto:)?[\w.+'%-]{{1,64}}+\s?{_AT}\s?(?:[\w-]{{1,63}}+{_DOT}){{1,8}}[a-z]{{2,24}}\b", re.I)
_BEFORE = r"(?<![\w.+-])(?:[\w+-]{1,64}+(?:\s|\.|\sdot\s)){0,2}[\w+-]{1,64}+\s"
_SPELT = re.compile(
    rf"{_BEFORE}(?:at\s[\w-]{{1,63}}+(?:\sdot\s[\w-]{{1,63}}+){{1,6}}"
    rf"|(?:arobase|arroba|chiocciola)\s[\w-]{{1,63}}+(?:(?:\.|\s(?:dot|punto|point|ponto)\s)[\w-]{{1,63}}+){{1,6}})",
    re.I,
)
_GAP = r"[\s.\-/()\u00a0\u2009\u2011]"
# ITU-T E.123: an international number begins with +; national ones are masked after a word that announces them, or
# where they begin with the trunk prefix 0, as no figure does.
_INTERNATIONAL = re.compile(rf"(?<![\w+])(?:\+|00)\s?\(?\d{{1,3}}\)?(?:{_GAP}{{0,3}}\d){{6,14}}(?!\w)")
_ANNOUNCED = re.compile(
    r"(?<!\w)(?P<word>tel|tél|tlf|phone|telephone|téléphone|teléfono|telefone|telefono|fax|mob|mobile|cell|celular|"
    r"cel|móvil|portable|gsm|fono|whatsapp|viber|signal|telegram|imo)(?P<gap>\s?(?:no|n°|number|num|numéro)?\s?[.:]{0,3}"
    rf"\s{{0,3}})(?P<number>\+?\(?\d(?:{_GAP}{{0,3}}\d){{4,14}})(?!\w)",
    re.I,
)
_TRUNK = re.compile(r"(?<![\w.,/+-])\(?0\d{1,9}\)?(?:[ .\-\u00a0\u2009\u2011]\d{2,4}){0,5}(?![\w/]|[.,]\d)")
_DATE = re.compile(r"0\d[ .\-]\d\d[ .\-](?:19|20)\d\d\b")
_TRUNK_DIGITS = range(9, 12)
_MESSENGER = re.compile(
    r"(?<!\w)(?P<word>skype|msn|icq|wechat|weixin|telegram|viber|whatsapp|line\sid|signal|yahoo\smessenger|gtalk)"
    r"(?P<gap>(?:\s(?:id|name|account|user|compte|cuenta|usuario))?\s?[:=]\s?)(?P<name>[\w.@+:-]{3,40})",
    re.I,
)
_FIGURES = re.compile(r"\d[^\w]{0,4}\d")
_SPELT_SIGN = re.compile(r"\b(?:dot|arobase|arroba|chiocciola)\s", re.I)
_MAIL_SIGN = re.compile(_AT, re.I)


def mask(text: str) -> str:
    """Return the text without mail addresses, telephone numbers and messenger names; masking twice changes nothing.

    Most texts have none: each kind is looked for only where its sign stands.
    """
    if ":" in text or "=" in text:
        text = _MESSENGER.sub(lambda found: f"{found['word']}{found['gap']}[messenger]", text)
    if _MAIL_SIGN.search(text):
        text = _MAIL.sub("[address]", text)
    if _SPELT_SIGN.search(text):
        text = _SPELT.sub("[address]", text)
    if _FIGURES.search(text):
        text = _ANNOUNCED.sub(lambda found: f"{found['word']}{found['gap']}[telephone]", text)
        text = _TRUNK.sub(_trunk, _INTERNATIONAL.sub("[telephone]", text))
    return text


def _trunk(found: re.Match[str]) -> str:
    digits = sum(each.isdigit() for each in found[0])
    return found[0] if digits not in _TRUNK_DIGITS or _DATE.match(found[0]) else "[telephone]"

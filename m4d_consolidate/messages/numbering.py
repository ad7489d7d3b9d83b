"""The numbers that Word shows before list items but does not write into the text."""

from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_ROMAN = ((10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))


class Numbering:
    """Counts the numbered paragraphs of a document as they pass."""

    def __init__(self, root: etree._Element | None) -> None:
        self._levels: dict[tuple[str, str], tuple[str, str, int]] = {}
        self._counts: dict[tuple[str, int], int] = {}
        if root is not None:
            self._read(root)

    def _read(self, root: etree._Element) -> None:
        abstract = {node.get(f"{W}abstractNumId"): node for node in root.iter(f"{W}abstractNum")}
        for number in root.iter(f"{W}num"):
            reference = number.find(f"{W}abstractNumId")
            node = abstract.get(reference.get(f"{W}val")) if reference is not None else None
            for level in node.iter(f"{W}lvl") if node is not None else ():
                key = (number.get(f"{W}numId") or "", level.get(f"{W}ilvl") or "0")
                start = _value(level, "start")
                self._levels[key] = (
                    _value(level, "numFmt"), _value(level, "lvlText"), int(start) if start.isdecimal() else 1
                )  # fmt: skip

    def next(self, paragraph: etree._Element) -> str | None:
        """Return what Word shows before a list paragraph, empty for a bullet; None where it is no list paragraph."""
        properties = paragraph.find(f"{W}pPr/{W}numPr")
        if properties is None:
            return None
        number, level = _value(properties, "numId"), _value(properties, "ilvl") or "0"
        if number in ("", "0"):
            return None
        form, pattern, start = self._levels.get((number, level), ("bullet", "", 1))
        depth = int(level) if level.isdecimal() else 0
        count = self._counts.get((number, depth), start - 1) + 1
        self._counts[number, depth] = count
        for deeper in [key for key in self._counts if key[0] == number and key[1] > depth]:
            del self._counts[deeper]
        if form in ("bullet", "none"):
            return ""
        for place in range(depth + 1):
            shown = count if place == depth else self._counts.get((number, place), 1)
            pattern = pattern.replace(f"%{place + 1}", _shown(shown, form))
        return f"{pattern} "


def _value(node: etree._Element, name: str) -> str:
    child = node.find(f"{W}{name}")
    return (child.get(f"{W}val") or "") if child is not None else ""


def _shown(count: int, form: str) -> str:
    if form.endswith("Letter") and 1 <= count <= 26:
        letter = chr(96 + count)
        return letter.upper() if form.startswith("upper") else letter
    if form.endswith("Roman") and 1 <= count < 40:
        roman, rest = "", count
        for value, letters in _ROMAN:
            roman += letters * (rest // value)
            rest %= value
        return roman.upper() if form.startswith("upper") else roman
    return str(count)

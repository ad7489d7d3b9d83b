"""Comments and footnotes: text that Word keeps in parts of their own."""

from collections.abc import Iterable

from m4d_consolidate.render.escape import clean
from m4d_consolidate.render.xml import Element, child, element


def comments(notes: Iterable[str], author: str, when: str) -> Element:
    """Return the comments to the editor, numbered from 0."""
    root = element("w:comments")
    for number, note in enumerate(notes):
        comment = child(root, "w:comment", id=str(number), author=author, date=when, initials="m4d")
        text = child(child(child(comment, "w:p"), "w:r"), "w:t")
        text.text = clean(note)
    return root


class Footnotes:
    """The footnotes of a document, each of one paragraph; false while there are none."""

    def __init__(self) -> None:
        self.part = element("w:footnotes")
        # Word wants the lines between text and notes to stand first, under these numbers.
        for number, kind in ((-1, "separator"), (0, "continuationSeparator")):
            note = child(self.part, "w:footnote", type=kind, id=str(number))
            child(child(child(note, "w:p"), "w:r"), f"w:{kind}")

    def __bool__(self) -> bool:
        return len(self.part) > 2

    def add(self, number: int, style: str) -> Element:
        """Add a note and return its paragraph, which begins with the note's number."""
        paragraph = child(child(self.part, "w:footnote", id=str(number)), "w:p")
        if style:
            child(child(paragraph, "w:pPr"), "w:pStyle", val=style)
        run = child(paragraph, "w:r")
        child(child(run, "w:rPr"), "w:vertAlign", val="superscript")
        child(run, "w:footnoteRef")
        space = child(child(paragraph, "w:r"), "w:t")
        space.text = " "
        space.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
        return paragraph

"""The last look before anything is written: no false quotation, no dangling reference, no contact data."""

import re
from collections import defaultdict
from collections.abc import Mapping
from itertools import product

from m4d_consolidate.errors import QuotationError
from m4d_consolidate.model.reply import Reply
from m4d_consolidate.quotation import is_quoted_from
from m4d_consolidate.render.blocks import Block, plain, texts

# Words in outer quotation marks with a reference behind them are a quotation, whoever put them there.
_QUOTATION = re.compile(r"“([^“”]+)”|«\s*([^«»]+?)\s*»")
_QUOTED = re.compile(r"((?:(?:“[^“”]+”|«[^«»]+»)\s*)+)((?:\[C\d{2,4}\]\s*)+)")
_INTERNAL = re.compile(r"(?<!\\)\[((?:\\.|[^\]\\])*)\]\(#([\w-]+)\)")


def check_quotations(blocks: tuple[Block, ...], reply: Reply) -> None:
    """Raise QuotationError where words are printed as those of a contribution that does not hold them."""
    paragraphs = _paragraphs(reply)
    for line in texts(blocks):
        for found in _QUOTED.finditer(plain(line)):
            quoted = [one[1] or one[2] for one in _QUOTATION.finditer(found[1])]
            numbers = map(int, re.findall(r"C(\d+)", found[2]))
            for words, number in product(quoted, numbers):
                if not is_quoted_from(words, paragraphs.get(number, ())):
                    raise QuotationError(
                        f"the document would print as words of [C{number:02d}] what is not there: “{_short(words)}”",
                        "quote word for word, mark what is cut with […], or leave the quotation marks out",
                    )


def drop_dangling(markdown: str, targets: frozenset[str]) -> str:
    """Return the Markdown with each internal link that leads nowhere in this document as plain words."""
    return _INTERNAL.sub(lambda link: link[0] if link[2] in targets else link[1], markdown)


def _paragraphs(reply: Reply) -> Mapping[int, list[str]]:
    grouped: dict[int, list[str]] = defaultdict(list)
    for response in reply.responses:
        grouped[response.number] += [answer.text for answer in response.answers]
    return grouped


def _short(words: str) -> str:
    return words if len(words) <= 80 else words[:79] + "…"

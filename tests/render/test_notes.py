"""Marks of footnotes: what is one, and what only looks like one."""

import pytest

from m4d_consolidate.render.blocks import NoteMark, Paragraph, Run
from m4d_consolidate.render.markdown import parse


@pytest.mark.parametrize("code", ["`a[^1]` and[^1]", "```\na[^1]\n```\n\nand[^1]"])
def test_a_mark_in_code_is_code(code: str) -> None:
    blocks = parse(f"{code}\n\n[^1]: The note.\n")
    inlines = [each for block in blocks if isinstance(block, Paragraph) for each in block.inlines]
    assert [each.text for each in inlines if isinstance(each, Run) and each.code] == ["a[^1]"]
    assert [each.number for each in inlines if isinstance(each, NoteMark)] == [1]

"""Tables of the Word file: a head that is repeated on each page, columns as wide as their words need."""

import re
from collections.abc import Callable
from typing import TypeAlias

from m4d_consolidate.render.blocks import Inline, Table, plain
from m4d_consolidate.render.package import Package
from m4d_consolidate.render.xml import Element, child, element

WriteParagraph: TypeAlias = Callable[[tuple[Inline, ...], str], Element]
"""Writes a line of text in a style"""


_SMALL = 8
"""Rows of a table that no page break parts"""


def write_table(block: Table, package: Package, paragraph: WriteParagraph) -> Element:
    """Return a table in the style `Reply Table`."""
    table = element("w:tbl")
    properties = child(table, "w:tblPr")
    child(properties, "w:tblStyle", val=package.style("Reply Table", "table"))
    widths = _widths(block, package.text_width)
    child(properties, "w:tblW", w=str(sum(widths)), type="dxa")
    child(properties, "w:tblLayout", type="fixed")
    child(properties, "w:tblLook", val="0420", firstRow="1", lastRow="0", firstColumn="0", lastColumn="0", noHBand="0")
    grid = child(table, "w:tblGrid")
    for width in widths:
        child(grid, "w:gridCol", w=str(width))
    for row in (block.header, *block.rows):
        is_head = row is block.header
        cells = [paragraph(cell, "Table Heading" if is_head else "Table Text") for cell in row]
        if len(block.rows) <= _SMALL and row is not (block.header, *block.rows)[-1]:
            for cell in cells:
                cell[0].insert(1, element("w:keepNext"))
        _row(table, cells, block.align, widths, is_head=is_head)
    return table


def _row(table: Element, cells: list[Element], align: tuple[str, ...], widths: list[int], *, is_head: bool) -> None:
    row = child(table, "w:tr")
    properties = child(row, "w:trPr")
    child(properties, "w:cantSplit")
    if is_head:
        child(properties, "w:tblHeader")
    for place, cell in enumerate(cells):
        node = child(row, "w:tc")
        child(child(node, "w:tcPr"), "w:tcW", w=str(widths[place]), type="dxa")
        if align[place] in ("right", "center"):
            child(cell[0], "w:jc", val=align[place])
        node.append(cell)


def _widths(table: Table, total: int) -> list[int]:
    """Widths in twentieths of a point: none narrower than its longest word where there is room, the rest by length."""
    columns = list(zip(*(map(plain, row) for row in (table.header, *table.rows)), strict=True))
    per_sign = 105
    # A no-break space holds words together, `str.split` without a sign would part them.
    words = [[word for cell in column for word in re.split(r"[ \n]+", cell)] for column in columns]
    least = [min(max(map(len, column)), 16) for column in words]
    least = [signs * per_sign + 160 for signs in least]
    filled = [[min(len(cell), 300) for cell in column[1:] if cell] or [1] for column in columns]
    wanted = [sum(lengths) / len(lengths) for lengths in filled]
    room = total - sum(least)
    if room <= 0:
        return [max(width * total // sum(least), 200) for width in least]
    return [width + int(room * want / sum(wanted)) for width, want in zip(least, wanted, strict=True)]

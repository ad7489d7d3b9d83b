"""Which part may import which: the stages never import each other, they meet in the model and in pipeline/."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parent.parent / "m4d_consolidate"

STAGE = {"model", "errors"}
ALLOWED = {
    "errors": set(),
    "model": {"model"},
    "resources": set(),
    "folder": set(),
    "text": set(),
    "territories": set(),
    "files": set(),
    "config": STAGE | {"files"},
    "sources": STAGE,
    "messages": STAGE,
    "contributions": STAGE | {"territories"},
    "assignments": STAGE,
    "findings": STAGE | {"territories"},
    "disclosure": STAGE,
    "quotation": STAGE,
    "reply": STAGE | {"disclosure", "quotation"},
    "render": STAGE | {"quotation", "resources", "territories"},
    "exports": STAGE,
    "review": STAGE | {"disclosure"},
    "store": STAGE,
    "ledger": STAGE,
    "selection": STAGE,
    "set_aside": STAGE,
    "endorsement": STAGE,
    "output": STAGE | {"files"},
    "report": STAGE | {"text"},
    "starter": STAGE | {"resources"},
    "views": STAGE | {"exports", "selection", "text"},
    "pipeline": None,
    "desk": None,
    "examine": None,
    "cli": None,
    "__init__": set(),
    "__main__": {"cli"},
}
"""What each part may import of ours, beside itself; None: everything above it"""

HOME = {
    "typer": {"cli"},
    "rich": {"cli"},
    "yaml": {"config", "findings", "render"},
    "ruamel": {"config"},
    "jinja2": {"render"},
    "docx": {"render"},
    "matplotlib": {"render"},
    "markdown_it": {"render"},
    "lxml": {"messages", "render", "sources"},
    "pypdf": {"messages"},
    "striprtf": {"messages"},
    "msgspec": {"store"},
    "openpyxl": {"review", "exports"},
    "numpy": {"assignments", "findings"},
    "Stemmer": {"assignments"},
    "sqlite3": {"store"},
}
"""The room of each library"""

FILES = sorted(PACKAGE.rglob("*.py"))


def part_of(path: Path) -> str:
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


def imported(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            assert node.level == 0, f"{path} imports relatively"
            yield node.module
            yield from (f"{node.module}.{alias.name}" for alias in node.names if node.module == "m4d_consolidate")


def test_every_part_is_in_the_table() -> None:
    assert {part_of(path) for path in FILES} <= set(ALLOWED)


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_a_part_imports_only_what_it_may(path: Path) -> None:
    part = part_of(path)
    allowed = ALLOWED[part]
    for name in imported(path):
        root, _, rest = name.partition(".")
        if root == "m4d_consolidate" and rest and allowed is not None:
            ours = rest.split(".")[0]
            assert ours in allowed | {part, "__version__"}, f"{part} imports {name}"
        if root in HOME:
            assert part in HOME[root], f"{part} imports {name}, which lives in {sorted(HOME[root])}"


def test_a_stage_reads_neither_clock_nor_environment() -> None:
    stages = ("contributions", "assignments", "findings", "reply", "exports", "disclosure", "selection", "ledger")
    for path in (path for path in FILES if part_of(path) in stages):
        text = path.read_text("utf-8")
        for word in ("os.environ", "datetime.now", "date.today", "time.time", "sys.stdout", "print("):
            assert word not in text, f"{path.relative_to(PACKAGE)} uses {word}"

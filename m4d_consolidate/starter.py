"""A working folder for a new discussion."""

import shutil
from collections.abc import Iterator
from pathlib import Path

from m4d_consolidate.errors import OutputError
from m4d_consolidate.resources import shipped

_EDITORIAL = {
    "README.md": """\
# The editor's texts

One file a slot, in Markdown. What stands in a file takes the place of what the tool would scaffold there; a file
that is empty, or holds only a comment, leaves the scaffold. The tool reads these files and never writes them.

- `introduction.md`: the introduction of the consolidated reply
- `key-messages.md`: its key messages
- `w1q1.md` (any question's id): the summary of the answers to that question
""",
    "introduction.md": "<!-- The introduction: write below. As long as nothing stands here, it is scaffolded. -->\n",
    "key-messages.md": "<!-- A list: write below. As long as nothing stands here, they are scaffolded. -->\n",
}


_SKELETON = Path(__file__).with_name("skeleton.yaml")
"""A questions.yaml to fill in"""


def make_folder(folder: Path, *, reference: bool = False) -> Iterator[tuple[Path, bool]]:
    """Make a working folder; yield each file and whether it was made, or there before and left alone.

    With `reference` its questions.yaml is the discussion that ships with the tool, else one to fill in.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        yield _copy(shipped("questions.yaml") if reference else _SKELETON, folder / "questions.yaml")
        templates = shipped("templates")
        for source in sorted(each for each in templates.rglob("*") if each.is_file()):
            yield _copy(source, folder / "templates" / source.relative_to(templates))
        for name, text in _EDITORIAL.items():
            yield _write(text, folder / "editorial" / name)
    except OSError as problem:
        raise OutputError(
            f"{problem.filename or folder} cannot be made: {(problem.strerror or 'unknown').lower()}",
            "name a folder of your own",
        ) from None


def _copy(source: Path, target: Path) -> tuple[Path, bool]:
    if target.exists():
        return target, False
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(source, target)
    return target, True


def _write(text: str, target: Path) -> tuple[Path, bool]:
    if target.exists():
        return target, False
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(text, "utf-8")
    return target, True

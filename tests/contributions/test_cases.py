"""Each file of `cases/` is a mail and what is to be read in it."""

from pathlib import Path

import pytest

from m4d_consolidate.contributions import read_entries
from m4d_consolidate.model.contribution import Entry
from m4d_consolidate.model.decision import Decisions
from m4d_consolidate.model.discussion import Discussion
from m4d_consolidate.model.mail import count_words
from tests.contributions.conftest import make_message

CASES = sorted((Path(__file__).parent / "cases").glob("*.txt"))


def _told(entry: Entry, key: str) -> str:
    contributor = entry.contributor
    facts = {
        "disposition": entry.disposition.value,
        "name": contributor.name,
        "organisation": contributor.organisation,
        "country": contributor.country,
        "kind": contributor.kind.value if contributor.kind else "",
        "held": "yes" if entry.held else "no",
    }
    return facts[key]


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_case(path: Path, discussion: Discussion) -> None:
    mail, _, expected = path.read_text("utf-8").partition("\n=====\n")
    _, head, body = mail.split("\n\n", 2)
    fields = dict(line.split(": ", 1) for line in head.split("\n"))
    message = make_message(body, sender=fields["From"], subject=fields["Subject"])
    (entry,) = read_entries([message], discussion, Decisions())
    assert sum(count_words(part.text) for part in entry.parts) == message.words
    roles = []
    for line in expected.strip().split("\n"):
        if " | " in line:
            roles.append(tuple(line.split(" | ", 1)))
        elif line.startswith("flag: "):
            assert any(line[6:] in flag for flag in entry.flags), entry.flags
        elif line != "*":
            key, _, value = line.partition(": ")
            assert _told(entry, key) == value
    if "*" not in expected.split("\n"):
        got = [(part.role.value, part.text[: len(start)]) for part, (_, start) in zip(entry.parts, roles, strict=False)]
        assert got == roles
        assert len(entry.parts) == len(roles), [(part.role.value, part.text) for part in entry.parts]

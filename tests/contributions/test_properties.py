"""What must never break, whatever a mail holds."""

import re

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from m4d_consolidate.contributions import read_entries
from m4d_consolidate.contributions.patterns import Table
from m4d_consolidate.model.decision import Decisions
from m4d_consolidate.model.discussion import Discussion
from m4d_consolidate.model.mail import Block, BlockKind
from tests.contributions.conftest import make_message

SHAPES = """
Dear all,
Bonjour,
Question 1:
2)
--
Best regards
Ann Smith
Sent from my phone
On 2 March 2021, Ann wrote:
From: Ann <a@example.org>
Sent: Monday
To: list
Subject: trees
________________________________________
-----Original Message-----
- one item of a list
a line that goes on for long enough to be wrapped and ends with a hyph-
ened word and goes on for long
This message is confidential.
P.S. one more thing
¿Quién riega los árboles?
Which trees have been planted
""".strip().split("\n")
LINES = st.one_of(
    st.text(max_size=90).map(lambda text: " ".join(text.split())),
    st.sampled_from(SHAPES),
)
BLOCKS = st.lists(
    st.builds(
        Block,
        text=st.lists(LINES, min_size=1, max_size=7).map("\n".join),
        origin=st.sampled_from(["body", "body", "attachment:answer.docx", "alternative", "attachment:a.pdf"]),
        kind=st.sampled_from(list(BlockKind)),
        quote_depth=st.integers(0, 2),
    ),
    max_size=9,
)
WORD = re.compile(r"\w+")


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(blocks=BLOCKS, subject=st.text(max_size=60), sender=st.text(max_size=40))
def test_parts_hold_every_word_of_the_blocks_in_order(
    discussion: Discussion, blocks: list[Block], subject: str, sender: str
) -> None:
    message = make_message(blocks=tuple(blocks), subject=subject, sender=f"{sender} <someone@example.org>")
    (entry,) = read_entries([message], discussion, Decisions())
    assert WORD.findall("\n".join(part.text for part in entry.parts)) == WORD.findall(
        "\n".join(block.text for block in blocks)
    )
    assert len({part.id for part in entry.parts}) == len(entry.parts)
    assert entry.reason
    assert all(part.reason for part in entry.parts)


ALTERNATIVES = st.lists(
    st.sampled_from(
        [
            "(?:a|b)c",
            "ab?c",
            "a(?:b|c)?d",
            "(?:very )?best",
            "b[a|c]d",
            r"a\|b",
            "a+b",
            "(?:(?:x|y)z|w)",
            "c",
            "(?:ab)*c",
            "s?am",
        ]
    ),
    min_size=1,
    max_size=6,
)


@given(alternatives=ALTERNATIVES, text=st.text(alphabet="abcdsmxyzwvert |", max_size=25), start=st.booleans())
def test_sorted_table_finds_what_its_alternatives_find(alternatives: list[str], text: str, start: bool) -> None:
    joined = "|".join(alternatives)
    plain = re.compile(rf"(?:{joined})\b" if start else rf"\b(?:{joined})")
    table = Table(alternatives, start=start)
    found, wanted = table.search(text), plain.search(text)
    assert (found and found.start()) == (wanted and wanted.start())
    assert bool(table.match(text)) == bool(plain.match(text))

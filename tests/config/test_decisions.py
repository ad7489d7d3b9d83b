"""decisions.yaml: what people decided is read and written without losing a word of theirs."""

import multiprocessing
from pathlib import Path

import pytest

from m4d_consolidate.config import (
    load_decisions,
    load_discussion,
    record_decisions,
    record_numbers,
    retract_decision,
)
from m4d_consolidate.errors import DecisionsError
from m4d_consolidate.model.contribution import ContributorKind, Disposition, Role
from m4d_consolidate.model.decision import Decision
from m4d_consolidate.model.discussion import Consent, Discussion
from m4d_consolidate.resources import shipped

RIGHT = """\
# Ours
decisions:
  - id: C01            # the mayor
    who: Ann
    when: 2026-03-20
    why: she wrote again
    disposition: contribution
    week: 2
    contributor: {name: Bea Lee, kind: local-authority}
    consent: organisation
    hold: false
  - id: abc-1
    questions: [w1q1, w2q2]
  - id: abc-2
    questions: none
  - id: abc-3
    role: signature
    set_aside: a private remark
numbers:
  abc: 1
"""


@pytest.fixture(scope="module")
def discussion() -> Discussion:
    return load_discussion(shipped("questions.yaml"))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "decisions.yaml"


def test_everything_is_read(path: Path, discussion: Discussion) -> None:
    path.write_text(RIGHT, "utf-8")
    decisions = load_decisions(path, discussion)
    assert decisions.on("abc") == Decision(
        target="abc",
        who="Ann",
        when="2026-03-20",
        why="she wrote again",
        disposition=Disposition.CONTRIBUTION,
        week=2,
        name="Bea Lee",
        kind=ContributorKind.LOCAL_AUTHORITY,
        consent=Consent.ORGANISATION,
        hold=False,
    )
    assert [decisions.by_target[f"abc-{n}"].questions for n in (1, 2, 3)] == [("w1q1", "w2q2"), (), None]
    assert (decisions.by_target["abc-3"].role, decisions.by_target["abc-3"].set_aside) == (
        Role.SIGNATURE,
        "a private remark",
    )
    assert decisions.numbers == {"abc": 1}


def test_no_file_means_no_decisions(path: Path, discussion: Discussion) -> None:
    assert not load_decisions(path, discussion).given


@pytest.mark.parametrize("text", ["", "# nothing yet\n", "decisions:\n", "decisions: []\nnumbers:\n"])
def test_an_empty_file_means_no_decisions(path: Path, discussion: Discussion, text: str) -> None:
    path.write_text(text, "utf-8")
    assert not load_decisions(path, discussion).given


def test_of_two_on_one_target_the_later_wins_and_the_earlier_adds(path: Path, discussion: Discussion) -> None:
    path.write_text("decisions:\n  - {id: m, week: 1, who: Ann}\n  - {id: m, week: 2, hold: true}\n", "utf-8")
    decisions = load_decisions(path, discussion)
    assert (decisions.by_target["m"].week, decisions.by_target["m"].hold, len(decisions.given)) == (2, True, 2)


@pytest.mark.parametrize(
    ("old", "new", "line", "says", "hint"),
    [
        ("disposition: contribution", "dispositon: spam", 7, "unknown key `dispositon`", "`disposition`"),
        (
            "disposition: contribution",
            "disposition: contributon",
            7,
            "`contributon`, which is none of",
            "`contribution`",
        ),
        ("week: 2", "week: 7", 8, "`week` is `7`, which is none of the known ones", "`1`, `2`, `3`, `4`"),
        ("name: Bea Lee", "nam: Bea Lee", 9, "unknown key `nam` in `contributor`", "`name`"),
        ("kind: local-authority", "kind: city", 9, "`kind` is `city`", "`local-authority`"),
        ("consent: organisation", "consent: organization", 10, "`consent` is `organization`", "`organisation`"),
        ("hold: false", "hold: maybe", 11, "`hold` should be `true` or `false`, but text", None),
        ("[w1q1, w2q2]", "[w1q1, w2q9]", 13, "there is no question `w2q9`", "did you mean `w2q"),
        ("id: C01", "id: C09", 3, "there is no contribution `C09`", "list"),
        ("role: signature", "role: signatur", 17, "`role` is `signatur`", "`signature`"),
        ("    role: signature\n    set_aside: a private remark\n", "", 16, "decides nothing", "known here"),
        ("  abc: 1", "  abc: 1\n  def: 1", 21, "number 1 stands twice", "given once"),
        ("  abc: 1", "  abc: one", 20, "the number of `abc` should be a whole number", None),
    ],
)
def test_what_is_wrong_is_named_with_its_line(  # noqa: PLR0917
    path: Path, discussion: Discussion, old: str, new: str, line: int, says: str, hint: str | None
) -> None:
    assert old in RIGHT
    path.write_text(RIGHT.replace(old, new, 1), "utf-8")
    with pytest.raises(DecisionsError) as caught:
        load_decisions(path, discussion)
    assert caught.value.message.startswith(f"decisions.yaml:{line}: ")
    assert says in caught.value.message
    assert (hint or "") in (caught.value.hint or "")


def test_comments_and_order_survive_writing(path: Path, discussion: Discussion) -> None:
    path.write_text(RIGHT, "utf-8")
    record_decisions(path, [Decision(target="xyz", who="Ann", when="2026-03-21", questions=())])
    record_numbers(path, lambda numbers: {"xyz": max(numbers.values()) + 1})
    written = path.read_text("utf-8")
    assert written.startswith(RIGHT[: RIGHT.index("numbers:")])
    assert "  - id: xyz\n    who: Ann\n    when: '2026-03-21'\n    questions: []\n" in written
    assert written.endswith("numbers:\n  abc: 1\n  xyz: 2\n")


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("", "\n\nnumbers:\n  mab: 1\n"),
        ("# ours\ndecisions: []\n", "# ours\ndecisions: []\n\nnumbers:\n  mab: 1\n"),
        ("decisions: []\nnumbers:\n  mcd~2: 7\n", "decisions: []\nnumbers:\n  mcd~2: 7\n  mab: 8\n"),
        ("numbers: {mcd: 7}\n", "numbers: {mcd: 7, mab: 8}\n"),
        ("numbers:\n  mcd: 7\ndecisions: []  # none\n", "numbers:\n  mcd: 7\n  mab: 8\ndecisions: []  # none\n"),
    ],
)
def test_numbers_leave_the_rest_of_the_file_alone(path: Path, discussion: Discussion, before: str, after: str) -> None:
    path.write_text(before, "utf-8")
    record_numbers(path, lambda numbers: {"mab": max(numbers.values(), default=0) + 1})
    assert path.read_text("utf-8").split() == after.split()
    assert load_decisions(path, discussion).numbers["mab"] == (8 if "7" in before else 1)


@pytest.mark.parametrize(
    "decision",
    [
        Decision(target="a: b", who="Ann: #1", when="2026-03-21", why="« é » 'x' \"y\"", disposition=Disposition.SPAM),
        Decision(target="p", questions=("w1q1",), role=Role.RESPONSE, hold=True, set_aside="yes"),
        Decision(target="p", questions=()),
        Decision(target="- m", name="no", organisation="null", country="12", kind=ContributorKind.DIASPORA),
        Decision(target="q", week=3, consent=Consent.WITHHOLD, hold=False),
        Decision(target="q", reviewed=True, stands=("José", "no")),
        Decision(target="q", reviewed=False, split=("yes: no",), correct=(("recieve", "receive"),)),
    ],
)
def test_what_is_written_is_read_back(path: Path, discussion: Discussion, decision: Decision) -> None:
    record_decisions(path, [decision])
    assert load_decisions(path, discussion).given == (decision,)


def test_who_says_what_stands_has_reviewed(path: Path, discussion: Discussion) -> None:
    path.write_text("decisions:\n  - {id: q, stands: José}\n", "utf-8")
    assert load_decisions(path, discussion).given == (Decision(target="q", reviewed=True, stands=("José",)),)


def test_an_answer_taken_back_leaves_the_rest(path: Path, discussion: Discussion) -> None:
    path.write_text(RIGHT, "utf-8")
    last = Decision(target="xyz", who="Ann", questions=("w1q2",))
    record_decisions(path, [last])
    retract_decision(path, last)
    assert path.read_text("utf-8") == RIGHT


def _record(path: Path, target: str) -> None:
    for turn in range(5):
        record_decisions(path, [Decision(target=f"{target}-{turn}", week=1)])


def test_two_runs_at_once_lose_no_decision(path: Path, discussion: Discussion) -> None:
    context = multiprocessing.get_context("spawn")
    runs = [context.Process(target=_record, args=(path, name)) for name in ("a", "b")]
    for run in runs:
        run.start()
    for run in runs:
        run.join()
    assert len(load_decisions(path, discussion).given) == 10
    assert [each.name for each in path.parent.iterdir()] == ["decisions.yaml"]


BOTH = "numbers: {abc: 1}\ndecisions:\n"


@pytest.mark.parametrize(
    ("first", "second", "holds", "says"),
    [
        ("id: C01, consent: withhold", "id: abc, consent: name", Consent.WITHHOLD, "the stricter, of line 3, holds"),
        ("id: C01, consent: name", "id: abc, consent: anonymous", Consent.ANONYMOUS, "the stricter, of line 4, holds"),
        (
            "id: C01, who: Ann, when: 2026-03-01, consent: withhold",
            "id: C01, who: Bob, when: 2026-03-02, consent: name",
            Consent.NAME,
            "`withhold` (Ann), then `name` (Bob); the later, of line 4, holds",
        ),
        (
            "id: C01, who: Ann, when: 2026-03-01, consent: withhold",
            "id: C01, when: 2026-03-02, consent: name",
            Consent.WITHHOLD,
            "the stricter",
        ),
    ],
)
def test_of_two_consents_the_stricter_holds_until_somebody_decides(  # noqa: PLR0917
    path: Path, discussion: Discussion, first: str, second: str, holds: Consent, says: str
) -> None:
    path.write_text(f"{BOTH}  - {{{first}}}\n  - {{{second}}}\n", "utf-8")
    decisions = load_decisions(path, discussion)
    assert decisions.by_target["abc"].consent is holds
    assert decisions.notices[0].text.startswith("lines 3 and 4 decide `consent` of `C01` differently: ")
    assert says in decisions.notices[0].text


def test_of_other_contradictions_the_later_day_holds(path: Path, discussion: Discussion) -> None:
    later, earlier = "who: Ann, when: 2026-03-09, week: 2", "who: Bob, when: 2026-03-02, week: 1"
    path.write_text(f"{BOTH}  - {{id: C01, {later}}}\n  - {{id: abc, {earlier}}}\n", "utf-8")
    decisions = load_decisions(path, discussion)
    assert (decisions.by_target["abc"].week, decisions.by_target["abc"].who) == (2, "Ann")
    assert decisions.notices[0].text.endswith("`2` (Ann), then `1` (Bob); the later, of line 3, holds")


@pytest.mark.parametrize(
    ("entry", "says"),
    [
        ("set_aside: private", "`set_aside` on `m` is decided without `who` and `when`"),
        ("consent: name, who: Ann, when: 2026-03-01", "`consent` on `m` is decided without `why`"),
        ("week: 1, when: yesterday", "`when` of the decision on `m` is `yesterday`, which is no date"),
        ("week: 1", ""),
        ("set_aside: private, who: Ann, when: 2026-03-01", ""),
    ],
)
def test_who_keeps_words_back_gives_name_and_reason(path: Path, discussion: Discussion, entry: str, says: str) -> None:
    path.write_text(f"decisions:\n  - {{id: m, {entry}}}\n", "utf-8")
    assert [each.text for each in load_decisions(path, discussion).notices] == ([says] if says else [])

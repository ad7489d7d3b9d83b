"""questions.yaml: what is right is read, what is wrong is named with its line."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from m4d_consolidate.config import load_discussion
from m4d_consolidate.errors import QuestionsError
from m4d_consolidate.model.discussion import Consent
from m4d_consolidate.resources import shipped

RIGHT = """\
discussion:
  title: Water committees that last
  organisers: [The Water Network]
  list_address: Water@lists.example.org
  facilitators: [Team@example.org]
  timezone: Europe/Brussels
  languages: [en, fr]
weeks:
  - week: 1
    starts: 2026-03-02
    ends: 2026-03-08
    questions:
      - id: w1q1
        text: Who pays for repairs,
          and how?
        translations: {fr: "Qui paie ?"}
        cues: {en: [tariff, spare part]}
        examples: {en: [Each household pays.]}
  - week: 2
    starts: 2026-03-09
    ends: 2026-03-15
    questions:
      - id: w2q1
        text: Who decides?
"""

Load = Callable[[str], object]


@pytest.fixture
def load(tmp_path: Path) -> Load:
    def loaded(text: str) -> object:
        path = tmp_path / "questions.yaml"
        path.write_text(text, "utf-8")
        return load_discussion(path)

    return loaded


def complaint(load: Load, text: str) -> tuple[str, str | None]:
    with pytest.raises(QuestionsError) as caught:
        load(text)
    return caught.value.message, caught.value.hint


def test_everything_is_read(tmp_path: Path) -> None:
    path = tmp_path / "questions.yaml"
    path.write_text(RIGHT, "utf-8")
    discussion = load_discussion(path)
    assert (discussion.list_address, discussion.facilitators) == ("water@lists.example.org", ("team@example.org",))
    assert (discussion.weeks[0].ends, discussion.consent) == (date(2026, 3, 8), Consent.NAME)
    first, second = discussion.questions
    assert (first.text, first.in_language("fr")) == ("Who pays for repairs, and how?", "Qui paie ?")
    assert (first.cues, first.examples) == ({"en": ("tariff", "spare part")}, {"en": ("Each household pays.",)})
    assert (second.week, second.number) == (2, 1)


def test_the_shipped_discussion_is_right() -> None:
    discussion = load_discussion(shipped("questions.yaml"))
    assert [len(week.questions) for week in discussion.weeks] == [5, 2, 3, 3]


def test_a_discussion_without_weeks_has_one(load: Load, tmp_path: Path) -> None:
    load("discussion: {title: T}\nquestions:\n  - {id: a, text: Why?}\n  - {id: b, text: How?}\n")
    discussion = load_discussion(tmp_path / "questions.yaml")
    assert [(week.number, week.starts, len(week.questions)) for week in discussion.weeks] == [(1, None, 2)]


def test_options_of_events_are_free(load: Load, tmp_path: Path) -> None:
    load(RIGHT + "events:\n  - {id: forum, place: Here, weeks: [2, 1], length: {pages: 2}, open: true}\n")
    (event,) = load_discussion(tmp_path / "questions.yaml").events
    assert event.options == {"place": "Here", "weeks": (2, 1), "length": {"pages": 2}, "open": True}


def test_columns_of_a_forum_export_are_read(load: Load, tmp_path: Path) -> None:
    load(RIGHT + "forum: {author: Name, body: Comment}\n")
    assert load_discussion(tmp_path / "questions.yaml").forum == {"author": "Name", "body": "Comment"}


def test_norwegian_is_a_language(load: Load, tmp_path: Path) -> None:
    load(RIGHT.replace("[en, fr]", "[en, no]"))
    assert load_discussion(tmp_path / "questions.yaml").languages == ("en", "no")


def test_indonesian_is_no_translation_of_the_id(load: Load, tmp_path: Path) -> None:
    load(RIGHT.replace('{fr: "Qui paie ?"}', '{id: "Siapa?"}'))
    assert load_discussion(tmp_path / "questions.yaml").questions[0].translations == {"id": "Siapa?"}


@pytest.mark.parametrize(
    ("old", "new", "line", "says", "hint"),
    [
        ("  facilitators:", "  facilitator:", 5, "unknown key `facilitator`", "did you mean `facilitators`?"),
        ("  organisers: [The", "  title: Again\n  organisers: [The", 3, "`title` stands twice", "keep one"),
        ("Europe/Brussels", "Europe/Brusels", 6, "`Europe/Brusels` is no known time zone", "`Europe/Brussels`"),
        ("Europe/Brussels", "Brussels", 6, "`Brussels` is no known time zone", "`Europe/Brussels`"),
        ("[en, fr]", "[english, fr]", 7, "`english` is no language code", "two letters"),
        ("[en, fr]", "[en, en]", 7, "language `en` stands twice", "keep one"),
        ("Team@example.org", "Team", 5, "`Team`, which is no mail address", "name@example.org"),
        ("week: 2", "week: 1", 19, "week 1 stands twice", "number the weeks"),
        ("week: 2", "week: two", 19, "the week's number should be a whole number, but text", None),
        ("week: 2", "week: 0", 19, "week 0: weeks are numbered from 1", None),
        ("w2q1", "w1q1", 23, "question `w1q1` stands twice, first in line 13", "its own id"),
        ("w2q1", "two words", 23, "question id `two words` will not do", "without spaces"),
        ("starts: 2026-03-09", "starts: 2026-03-08", 19, "week 2 starts on 2026-03-08, but week 1 ends on", "last day"),
        ("ends: 2026-03-15", "ends: 2026-03-01", 21, "week 2 ends on 2026-03-01, before it starts", None),
        ("ends: 2026-03-15", "ends: 15 March", 21, "`ends` of week 2 is `15 March`, which is no date", "2013-07-08"),
        ("    ends: 2026-03-15\n", "", 20, "week 2 has `starts` but no `ends`", "both"),
        ("        text: Who decides?\n", "", 23, "`text` is missing in question `w2q1`", None),
        ("text: Who decides?", "text: [Who, decides]", 24, "should be text, but a list stands there", None),
        ("text: Who decides?", "text:", 24, "should be text, but nothing stands there", None),
        ("text: Who decides?", "text: Who?\n        fr: Qui ?", 25, "unknown key `fr`", "translations: {fr: …}"),
        ("{en: [tariff, spare part]}", "[tariff]", 17, "`cues` of question `w1q1` should be keys and values", None),
        ("{en: [tariff, spare part]}", "{english: [a]}", 17, "`english` in `cues` of question `w1q1`", "two letters"),
        ("  title: Water committees that last\n", "", 2, "`title` is missing in `discussion`", None),
        ("weeks:\n", "weks:\n", 8, "unknown key `weks`", "did you mean `weeks`?"),
        ("  organisers:", "\torganisers:", 3, "this is not YAML", "no tabs"),
    ],
)
def test_what_is_wrong_is_named_with_its_line(  # noqa: PLR0917
    load: Load, old: str, new: str, line: int, says: str, hint: str | None
) -> None:
    assert old in RIGHT
    message, remedy = complaint(load, RIGHT.replace(old, new, 1))
    assert message.startswith(f"questions.yaml:{line}: ")
    assert says in message
    assert (hint or "") in (remedy or "")


def test_weeks_that_are_missing_are_asked_for(load: Load) -> None:
    message, hint = complaint(load, "discussion: {title: T}\n")
    assert (message, "questions:" in (hint or "")) == ("questions.yaml:1: `weeks` is missing in questions.yaml", True)


def test_an_empty_file_is_said_to_be_empty(load: Load) -> None:
    assert "the file is empty" in complaint(load, "")[0]


def test_a_file_that_is_not_utf8_names_the_line(tmp_path: Path) -> None:
    path = tmp_path / "questions.yaml"
    path.write_bytes(b"discussion:\n  title: \xe9t\xe9\n")
    with pytest.raises(QuestionsError, match=r"questions\.yaml:2: the file is not UTF-8 text"):
        load_discussion(path)


def test_a_list_that_holds_itself_is_refused(load: Load) -> None:
    assert "too deep" in complaint(load, RIGHT + "events:\n  - id: a\n    loop: &x [*x]\n")[0]


def test_a_missing_file_says_how_to_get_one(tmp_path: Path) -> None:
    with pytest.raises(QuestionsError) as caught:
        load_discussion(tmp_path / "questions.yaml")
    assert "is not there" in caught.value.message
    assert "m4d-consolidate init" in (caught.value.hint or "")


def test_aliases_within_aliases_are_not_written_out(tmp_path: Path) -> None:
    levels = "".join(f"    l{n}: &l{n} [{', '.join([f'*l{n - 1}'] * 9)}]\n" for n in range(1, 11))
    path = tmp_path / "questions.yaml"
    path.write_text(f"{shipped('questions.yaml').read_text('utf-8')}\n  - id: bomb\n    l0: &l0 lol\n{levels}", "utf-8")
    with pytest.raises(QuestionsError, match="more than 100,000 values"):
        load_discussion(path)


def test_a_quotation_mark_that_nothing_closes_is_named_where_it_stands(load: Load) -> None:
    message, _ = complaint(load, RIGHT.replace('"', "") + '\nevents:\n  - id: "forum\n    title: A forum\n')
    assert message.startswith(f"questions.yaml:{RIGHT.count(chr(10)) + 3}: this is not YAML")

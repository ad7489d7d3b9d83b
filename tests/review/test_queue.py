"""What is asked, and in which order."""

from dataclasses import replace

from m4d_consolidate.model.assignment import Analysis
from m4d_consolidate.model.contribution import Disposition
from m4d_consolidate.model.decision import Decision, Decisions
from m4d_consolidate.model.discussion import Consent
from m4d_consolidate.model.review import ReviewItem, ReviewKind
from m4d_consolidate.review import build_queue


def targets(items: tuple[ReviewItem, ...]) -> list[str]:
    return [f"{item.kind} {item.target}" for item in items]


def decided(*decisions: Decision) -> Decisions:
    return Decisions(by_target={each.target: each for each in decisions}, given=decisions)


def test_every_kind_is_asked_and_what_holds_most_back_comes_first(analysis: Analysis) -> None:
    assert targets(build_queue(analysis, Decisions())) == [
        "consent m2",
        "questions m4-a",
        "disposition m4",
        "duplicate m3",
        "questions m1-a",
        "contributor m4",
        "questions m2-a",
        "questions m1-b",
    ]


def test_paragraphs_keep_the_order_the_assignments_ask_in(analysis: Analysis) -> None:
    found = build_queue(analysis, Decisions(), ["m1-b", "m2-a", "m1-a"], kinds={ReviewKind.QUESTIONS})
    assert [item.part for item in found] == ["m1-b", "m2-a", "m1-a", "m4-a"]
    gains = [item.gain for item in found]
    assert gains == sorted(gains, reverse=True)


def test_kind_filters_before_limit(analysis: Analysis) -> None:
    assert targets(build_queue(analysis, Decisions(), kinds={ReviewKind.DUPLICATE}, limit=1)) == ["duplicate m3"]


def test_what_a_person_decided_is_not_asked_again(analysis: Analysis) -> None:
    decisions = decided(
        Decision(target="m1-a", questions=()),
        Decision(target="m2", consent=Consent.ANONYMOUS, hold=False),
        Decision(target="m3", disposition=Disposition.DUPLICATE),
        Decision(target="m4", disposition=Disposition.CONTRIBUTION, name="Cleo Example"),
    )
    assert targets(build_queue(analysis, decisions)) == ["questions m4-a", "questions m2-a", "questions m1-b"]


def test_a_paragraph_comes_with_its_context_and_its_three_best_questions(analysis: Analysis) -> None:
    item = next(item for item in build_queue(analysis, Decisions()) if item.part == "m1-a")
    assert (item.number, item.before, item.after) == (1, "", "The village pays for the pumps.")
    assert [each.id for each in item.suggested] == ["w1q1", "w1q2", "w1q3"]
    assert item.suggested[0].evidence == ("words: speaks of water",)
    assert item.reason == "the tool reads w1q1, sure to 50%"


def test_a_duplicate_shows_only_what_it_adds(analysis: Analysis) -> None:
    (item,) = build_queue(analysis, Decisions(), kinds={ReviewKind.DUPLICATE})
    assert item.text == "And I would change the timetable."
    assert item.reason == "repeats [C01], but 1 paragraph of it is new or changed"


def test_flags_about_consent_and_contributor_do_not_put_the_disposition_in_doubt(analysis: Analysis) -> None:
    held = analysis.entries[1]
    freed = replace(held, entry=replace(held.entry, held=False))
    found = build_queue(replace(analysis, entries=(freed,)), Decisions())
    assert [item.kind for item in found] == [ReviewKind.QUESTIONS]


def test_who_asks_to_stay_unnamed_is_shown_where_others_name_them(analysis: Analysis) -> None:
    first = analysis.entries[0]
    told = replace(first.entry.parts[2], text="As Bea told us, the village pays for the pumps.")
    first = replace(first, entry=replace(first.entry, parts=(*first.entry.parts[:2], told)))
    (item,) = build_queue(
        replace(analysis, entries=(first, *analysis.entries[1:])), Decisions(), kinds={ReviewKind.CONSENT}
    )
    assert not [line for line in item.suggested[0].evidence if "Bea" in line], "three letters are too short"
    secret = replace(told, text="As Mrs Secret told us, the village pays for the pumps.")
    first = replace(first, entry=replace(first.entry, parts=(*first.entry.parts[:2], secret)))
    (item,) = build_queue(
        replace(analysis, entries=(first, *analysis.entries[1:])), Decisions(), kinds={ReviewKind.CONSENT}
    )
    assert item.suggested[0].evidence[1] == "[C01] says: “… As Mrs Secret told us, the village pays for the pumps. …”"

"""What users rely on: answers find their questions, people are obeyed, nothing depends on the order of the mails."""

from dataclasses import replace
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from m4d_consolidate.assignments import argue, ask_order, assign_entries, suggest_cues
from m4d_consolidate.model.assignment import AssignedEntry, Assignment, By
from m4d_consolidate.model.contribution import Disposition
from m4d_consolidate.model.decision import Decision, Decisions
from m4d_consolidate.model.discussion import Discussion, Question, Week
from tests.assignments.values import ANSWERS, TEXTS, decided, discussion, entry

NOTHING = Decisions()
PADDING = (
    "It has been so since 1998, and by now more than 20 of the 35 hamlets know it, as we were told there in June." * 2
)


def all_answers(id_: str = "a", **head: object) -> tuple[tuple[str, str], ...]:
    return tuple(("response", text) for text in ANSWERS.values())


def of(assigned: tuple[AssignedEntry, ...], part: str) -> Assignment:
    return next(each.assignments[part] for each in assigned if part in each.assignments)


def questions(assignment: Assignment) -> list[str]:
    return [choice.question for choice in assignment.chosen]


def test_every_answer_of_a_contribution_has_one_assignment() -> None:
    mail = entry("a", ("greeting", "Dear all,"), *all_answers(), ("closing", "Best,"))
    (assigned,) = assign_entries([mail], discussion(), NOTHING)
    assert set(assigned.assignments) == {part.id for part in mail.responses}


def test_other_messages_have_none() -> None:
    mail = entry("a", *all_answers(), disposition=Disposition.ANNOUNCEMENT)
    (assigned,) = assign_entries([mail], discussion(), NOTHING)
    assert assigned.assignments == {}


def test_answers_find_their_questions_by_words() -> None:
    assigned = assign_entries([entry("a", *all_answers())], discussion(), NOTHING)
    found = [questions(assignment) for assignment in assigned[0].assignments.values()]
    assert found == [[id_] for id_ in TEXTS]


def test_marker_names_the_question_of_the_subjects_week() -> None:
    mail = entry("a", ("marker", "Question 2"), ("response", "It is done by us together."), subject="Week 2", day=8)
    assigned = assign_entries([mail], discussion(), NOTHING)
    best = of(assigned, "a-1").chosen[0]
    assert best.question == "w2q2"
    assert best.by is By.RULE
    assert any(evidence.kind == "marker" and "Question 2" in evidence.text for evidence in best.evidence)


def test_question_quoted_above_an_answer_counts() -> None:
    mail = entry("a", ("quote", TEXTS["w2q1"]), ("response", "Six weeks, with a man from the city."), day=8)
    assert questions(of(assign_entries([mail], discussion(), NOTHING), "a-1")) == ["w2q1"]


def test_decision_is_never_overruled() -> None:
    mail = entry("a", *all_answers())
    assigned = assign_entries([mail], discussion(), decided(a_0=["w2q2"], a_1=[]))
    first, second = of(assigned, "a-0"), of(assigned, "a-1")
    assert [(choice.question, choice.confidence, choice.by) for choice in first.chosen] == [("w2q2", 1.0, By.PERSON)]
    assert second.none_of_these
    assert not second.chosen


def test_decision_on_two_questions_keeps_both() -> None:
    assigned = assign_entries([entry("a", *all_answers())], discussion(), decided(a_0=["w1q1", "w2q1"]))
    assert questions(of(assigned, "a-0")) == ["w1q1", "w2q1"]


def test_decision_on_a_mail_narrows_its_answers() -> None:
    assigned = assign_entries([entry("a", *all_answers())], discussion(), decided(a=["w2q1"]))
    for assignment in assigned[0].assignments.values():
        assert assignment.none_of_these or questions(assignment) == ["w2q1"]


def test_decision_teaches_the_rest() -> None:
    odd = f"The lantern bearer of the hill walks at dusk with his grey donkey and a sack of barley. {PADDING}"
    like = f"Our lantern bearer walks with a donkey too; a sack of barley is his at dusk. {PADDING}"
    mails = [entry("a", ("response", odd)), entry("b", ("response", like))]
    before = of(assign_entries(mails, discussion(), NOTHING), "b-0")
    after = of(assign_entries(mails, discussion(), decided(a_0=["w2q2"])), "b-0")
    assert confidence(after, "w2q2") > confidence(before, "w2q2")


def confidence(assignment: Assignment, question: str) -> float:
    known = {choice.question: choice.confidence for choice in (*assignment.suggested, *assignment.chosen)}
    return known.get(question, 0.0)


def test_decided_week_wins() -> None:
    decisions = Decisions(by_target={"a": Decision(target="a", week=2)})
    (assigned,) = assign_entries([entry("a", *all_answers())], discussion(), decisions)
    assert assigned.week == 2
    assert assigned.week_received == 1


def test_stale_subject_does_not_win_over_content() -> None:
    parts = [("response", ANSWERS["w2q1"]), ("response", ANSWERS["w2q2"])]
    (assigned,) = assign_entries([entry("a", *parts, subject="Re: Week 1: pumps", day=9)], discussion(), NOTHING)
    assert (assigned.week, assigned.week_received) == (2, 2)


def test_late_answer_is_filed_under_the_week_it_answers() -> None:
    parts = [("intro", "I come back to week 1."), ("response", ANSWERS["w1q1"]), ("response", ANSWERS["w1q2"])]
    (assigned,) = assign_entries([entry("a", *parts, subject="Re: Week 2", day=10)], discussion(), NOTHING)
    assert (assigned.week, assigned.week_received) == (1, 2)


def test_thread_says_the_week() -> None:
    post = entry("p", ("response", TEXTS["w2q1"]), subject="Hello", disposition=Disposition.ANNOUNCEMENT, day=7)
    mail = entry("a", ("response", "Thank you."), subject="my two cents", parent="p", day=7)
    assigned = assign_entries([post, mail], discussion(), NOTHING)
    assert assigned[1].week == 2


def test_doubt_offers_three_choices() -> None:
    mail = entry("a", ("response", "It depends on many things that we all know here."), day=20)
    assignment = of(assign_entries([mail], discussion(cues=False), NOTHING), "a-0")
    assert len(assignment.suggested) == 3
    if assignment.undecided:
        best = max([choice.confidence for choice in assignment.chosen] + [assignment.none_confidence])
        assert best < 0.35


def test_remark_on_the_discussion_answers_none() -> None:
    remark = "Thank you for this e-discussion; I have read the other contributions with pleasure."
    mail = entry("a", *all_answers(), ("response", remark))
    assert of(assign_entries([mail], discussion(), NOTHING), "a-4").none_of_these


@pytest.mark.parametrize("language", ["en", "pt", "de", "sw", "ru"])
def test_any_language_is_read(language: str) -> None:
    assigned = assign_entries([entry("a", *all_answers(), language=language)], discussion(), NOTHING)
    assert len(assigned[0].assignments) == 4


def test_discussion_without_dates_or_weeks() -> None:
    assigned = assign_entries([entry("a", *all_answers())], discussion(dated=False), NOTHING)
    assert [questions(assignment) for assignment in assigned[0].assignments.values()] == [[id_] for id_ in TEXTS]


def test_one_question() -> None:
    (assigned,) = assign_entries([entry("a", *all_answers())], discussion(["w1q1"]), NOTHING)
    assert all(questions(each) in ([], ["w1q1"]) for each in assigned.assignments.values())


def test_no_contributions() -> None:
    assert assign_entries([], discussion(), NOTHING) == ()


def test_empty_answer() -> None:
    (assigned,) = assign_entries([entry("a", ("response", "…"))], discussion(), NOTHING)
    assert len(assigned.assignments) == 1


def test_five_hundred_questions() -> None:
    many = tuple(
        Question(id=f"q{number}", week=1, number=number, text=f"What is known of subject{number} and matter{number}?")
        for number in range(1, 501)
    )
    big = Discussion(
        title="Many",
        organisers=(),
        list_address="",
        facilitators=(),
        timezone="UTC",
        languages=("en",),
        weeks=(Week(number=1, starts=None, ends=None, questions=many),),
    )
    text = "We know that subject321 is a matter321 of weight, and subject321 will stay with us."
    assigned = assign_entries([entry("a", ("response", text))], big, NOTHING)
    best = of(assigned, "a-0")
    assert "q321" in [choice.question for choice in (*best.chosen, *best.suggested)]


@given(seed=st.integers(0, 1000))
@settings(max_examples=10, deadline=None)
def test_order_of_messages_does_not_matter(seed: int) -> None:
    mails = [
        entry("p", ("response", TEXTS["w1q1"]), subject="Week 1", disposition=Disposition.ANNOUNCEMENT),
        entry("a", *all_answers(), subject="Re: Week 1", parent="p"),
        entry("b", ("marker", "Q1"), ("response", ANSWERS["w2q1"]), day=8),
        entry("c", ("response", ANSWERS["w2q2"]), ("response", "Greetings to the list."), day=9),
    ]
    shuffled = Random(seed).sample(mails, len(mails))
    straight = {each.entry.head.id: each for each in assign_entries(mails, discussion(), NOTHING)}
    assert {each.entry.head.id: each for each in assign_entries(shuffled, discussion(), NOTHING)} == straight


@given(st.lists(st.tuples(st.sampled_from(["response", "marker", "quote", "intro"]), st.text(max_size=80)), max_size=6))
@settings(max_examples=40, deadline=None)
def test_any_text_is_assigned_and_probabilities_are_sound(parts: list[tuple[str, str]]) -> None:
    (assigned,) = assign_entries([entry("a", *parts)], discussion(), NOTHING)
    assert len(assigned.assignments) == sum(role == "response" for role, _ in parts)
    for assignment in assigned.assignments.values():
        given_ = [choice.confidence for choice in (*assignment.chosen, *assignment.suggested)]
        assert all(0 <= odds <= 1 for odds in (*given_, assignment.none_confidence))
        assert sum(given_) + assignment.none_confidence <= 1.001
        assert bool(assignment.chosen) != assignment.none_of_these


def test_ask_order_leaves_out_what_is_decided() -> None:
    mails = [entry("a", *all_answers()), entry("b", *all_answers())]
    assigned = assign_entries(mails, discussion(), decided(a_0=["w1q1"], b_1=[]))
    order = ask_order(assigned)
    assert sorted(order) == sorted({"a-1", "a-2", "a-3", "b-0", "b-2", "b-3"})


def test_the_doubtful_is_asked_before_the_certain() -> None:
    sure = [("marker", "Week 1, question 1"), ("response", ANSWERS["w1q1"])]
    mails = [entry("a", *sure), entry("b", ("response", "It depends."))]
    assert ask_order(assign_entries(mails, discussion(cues=False), NOTHING))[0] == "b-0"


def test_argument_names_evidence_and_runner_up() -> None:
    asked = discussion()
    assignment = of(assign_entries([entry("a", *all_answers())], asked, NOTHING), "a-0")
    said = "\n".join(argue(assignment, asked))
    assert "w1q1" in said
    assert "cues: holds" in said
    assert "runner-up" in said
    assert "a-0" in said


def test_argument_of_a_decision_says_so() -> None:
    asked = discussion()
    assignment = of(assign_entries([entry("a", *all_answers())], asked, decided(a_0=["w1q2"])), "a-0")
    assert argue(assignment, asked) == ("A person decided this; nothing automatic can change it.",)


def test_cues_are_suggested_from_confirmed_answers_only() -> None:
    mails = [
        entry(f"m{number}", ("response", "The windlass and the fee."), ("response", ANSWERS["w1q2"]))
        for number in range(3)
    ]
    asked = discussion()
    undecided = replace(assign_entries(mails, asked, NOTHING)[0], assignments={})
    assert suggest_cues([undecided], asked) == ()
    told = {f"m{number}_{place}": [id_] for number in range(3) for place, id_ in ((0, "w1q1"), (1, "w1q2"))}
    offered = suggest_cues(assign_entries(mails, asked, decided(**told)), asked)
    assert "windlass" in [found.cue for found in offered if found.question == "w1q1"]
    assert "fee" not in [found.cue for found in offered]


def test_evidence_is_argued_in_the_words_of_the_paragraph_and_the_question() -> None:
    asked = discussion(cues=False)
    text = "Twenty francs a bucket, and the mayors gave a subsidy for those who cannot pay the bills."
    assigned = assign_entries([entry("a", ("response", text))], asked, NOTHING)
    known = {evidence.text for choice in of(assigned, "a-0").chosen for evidence in choice.evidence}
    for said in (text for text in known if " meet" in text):
        here = said.split(" meet")[0].strip("“”").split("”, “")
        assert all(word in text.lower() for word in here)


def test_an_answer_read_again_is_worded_only_when_looked_at(monkeypatch: pytest.MonkeyPatch) -> None:
    from m4d_consolidate.assignments import judging

    worded = []
    monkeypatch.setattr(judging, "word_choice", lambda *given: worded.append(given) or ())
    assigned = assign_entries([entry("a", *all_answers())], discussion(), NOTHING)
    ask_order(assigned)
    assert not worded
    assert of(assigned, "a-0").chosen[0].evidence == ()
    assert len(worded) == 1

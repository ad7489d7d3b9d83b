"""An answer that its author takes back waits for a person."""

from m4d_consolidate.contributions import hold_withdrawn, read_entries
from m4d_consolidate.model.contribution import Disposition, Entry
from m4d_consolidate.model.decision import Decision, Decisions
from m4d_consolidate.model.discussion import Consent, Discussion
from tests.contributions.conftest import make_message

ANSWER = (
    "We planted two hundred lime trees along the ring road in 2015 and the first summer killed forty of them, because "
    "nobody had been told to open the hydrants. Since then each street has a warden with a key."
)
WITHDRAWAL = "Dear team,\n\nplease withdraw it, my council did not like what I sent you.\n\nAnn"


def entries(discussion: Discussion, *targets: Decision) -> tuple[Entry, ...]:
    decisions = Decisions(by_target={each.target: each for each in targets})
    messages = [
        make_message(ANSWER, id_="m1"),
        make_message(WITHDRAWAL, id_="m2", subject="please withdraw my message"),
    ]
    return hold_withdrawn(read_entries(messages, discussion, decisions), decisions)


def test_withdrawn_answer_is_held_and_says_where_it_was_withdrawn(discussion: Discussion) -> None:
    answer, withdrawal = entries(discussion)
    assert withdrawal.disposition is Disposition.ADMIN
    assert answer.held
    assert answer.flags[-1] == "withdrawn by its author in m2"


def test_what_a_person_decided_on_a_withdrawn_answer_holds(discussion: Discussion) -> None:
    answer, _ = entries(discussion, Decision(target="m1", consent=Consent.NAME))
    assert not answer.held


def test_nothing_is_held_where_the_sender_wrote_no_answer_before(discussion: Discussion) -> None:
    decisions = Decisions()
    other = make_message(ANSWER, id_="m1", sender="Kofi Odum <kofi@odum.example.org>")
    withdrawal = make_message(WITHDRAWAL, id_="m2", subject="please withdraw my message")
    answer, _ = hold_withdrawn(read_entries([other, withdrawal], discussion, decisions), decisions)
    assert not answer.held

"""What an author takes back is held, wherever the answer stood and whatever comes first in the export."""

from m4d_consolidate.contributions import hold_withdrawn
from m4d_consolidate.model.decision import Decision, Decisions
from m4d_consolidate.model.discussion import Discussion
from tests.contributions.test_carried import ANN, BOB, forwarding, mail, mailman_digest, read

NOTE = "Please withdraw my contribution of last week, I do not want it to be published."


def taken_back(who: str, day: int = 17) -> str:
    return mail(who, NOTE, id_="w@example.org", date=f"{day:02} Mar 2021 09:00:00 +0000")


def held(discussion: Discussion, *mails: str, decisions: Decisions | None = None) -> list[str]:
    given = decisions or Decisions()
    entries = hold_withdrawn(read(discussion, *mails, decisions=given), given)
    return [each.contributor.name for each in entries if each.held]


def test_an_answer_that_stands_only_in_a_digest_or_forward_is_held(discussion: Discussion) -> None:
    both = mail("Ann Bell", ANN), mail("Bob Cord", BOB)
    assert held(discussion, mailman_digest(*both), taken_back("Bob Cord")) == ["Bob Cord"]
    forward = forwarding(("Ann Bell", ANN), ("Bob Cord", BOB))
    assert held(discussion, forward, taken_back("Bob Cord")) == ["Bob Cord"]
    assert held(discussion, forward, taken_back("Bob Cord", day=10)) == ["Bob Cord"]


def test_the_order_of_the_export_does_not_matter(discussion: Discussion) -> None:
    assert held(discussion, taken_back("Ann Bell"), mail("Ann Bell", ANN)) == ["Ann Bell"]


def test_an_answer_sent_after_it_is_not_meant(discussion: Discussion) -> None:
    assert held(discussion, mail("Ann Bell", ANN), taken_back("Ann Bell", day=2)) == ["Ann Bell"]  # none before it
    assert held(discussion, taken_back("Ann Bell", day=2), mail("Ann Bell", ANN)) == []


def test_the_own_mail_is_held_that_took_the_place_of_a_forward(discussion: Discussion) -> None:
    forward, own = forwarding(("Ann Bell", ANN)), mail("Ann Bell", ANN)
    entries = hold_withdrawn(read(discussion, forward, taken_back("Ann Bell"), own), Decisions())
    assert [each.head.message_id for each in entries if each.held] == ["<ann@example.org>"]


def test_nobody_takes_back_the_answer_of_another_address(discussion: Discussion) -> None:
    assert held(discussion, mail("Ann Bell", ANN), taken_back("Bob Cord")) == []


def test_what_a_person_decided_on_it_wins(discussion: Discussion) -> None:
    (answer,) = read(discussion, mail("Ann Bell", ANN))
    decided = Decisions(by_target={answer.head.id: Decision(target=answer.head.id, hold=False)})
    assert held(discussion, mail("Ann Bell", ANN), taken_back("Ann Bell"), decisions=decided) == []

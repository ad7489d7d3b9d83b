"""What holds across messages: copies, corrections, quotations without marks, and people's decisions."""

from dataclasses import replace

from m4d_consolidate.contributions import read_entries
from m4d_consolidate.model.contribution import Disposition, Entry, Role
from m4d_consolidate.model.decision import Decision, Decisions
from m4d_consolidate.model.discussion import Consent, Discussion
from m4d_consolidate.model.mail import Address, Block, Message
from tests.contributions.conftest import TEAM, make_message

LIMES = (
    "We planted two hundred lime trees along the ring road in 2015. The first summer killed forty of them. "
    "Nobody had been told to open the hydrants. Since then each street has a warden with a key."
)
BILL = (
    "The bill is split in three parts here. The water company gives the water for nothing. "
    "The town pays the lorry and its driver. The shopkeepers pay the pruning, some 40 euro a tree and year."
)
SIGNED = "\n\nKind regards,\nAnn Smith"


def read(messages: list[Message], discussion: Discussion, decisions: Decisions | None = None) -> list[Entry]:
    return list(read_entries(messages, discussion, decisions or Decisions()))


def test_message_met_again_is_a_duplicate_of_the_first(discussion: Discussion) -> None:
    message = make_message(LIMES + SIGNED)
    again = make_message(LIMES + SIGNED, id_="m1~2")
    first, second = read([message, again], discussion)
    assert first.disposition is Disposition.CONTRIBUTION
    assert (second.disposition, second.duplicate_of) == (Disposition.DUPLICATE, "m1")


def test_same_answer_from_a_private_address_is_a_duplicate(discussion: Discussion) -> None:
    copy = "I got an error message, so I send it again from my private address.\n\n" + LIMES + SIGNED
    entries = read(
        [make_message(LIMES + SIGNED), make_message(copy, id_="m2", sender="A. Smith <ann@home.example.org>")],
        discussion,
    )
    assert entries[1].duplicate_of == "m1"


def test_copy_with_changes_is_a_duplicate_that_shows_them(discussion: Discussion) -> None:
    changed = LIMES + "\n\n" + BILL.replace("40 euro", "45 euro") + SIGNED
    entries = read([make_message(LIMES + "\n\n" + BILL + SIGNED), make_message(changed, id_="m2")], discussion)
    assert entries[1].disposition is Disposition.DUPLICATE
    assert "changes in 1 paragraph:" in entries[1].flags[0]
    assert any(part.role is Role.RESPONSE and "45 euro" in part.text for part in entries[1].parts)


def test_whoever_sends_an_answer_again_may_change_half_of_it(discussion: Discussion) -> None:
    again = LIMES.replace("lime trees", "plane trees and a few old oaks").replace("first summer", "frost in April")
    sent = [make_message(LIMES + SIGNED), make_message(again + SIGNED, id_="m2", subject="corrected")]
    assert read(sent, discussion)[1].duplicate_of == "m1"
    other = make_message(again, id_="m2", sender="Bo Elm <bo@elm.example.org>")
    assert read([sent[0], other], discussion)[1].disposition is Disposition.CONTRIBUTION


def test_answer_quoted_without_marks_by_another_is_quoted(discussion: Discussion) -> None:
    reply = "I agree with my neighbour, but our wardens asked for boots before they took the key.\n\n" + LIMES
    entries = read(
        [make_message(LIMES + SIGNED), make_message(reply, id_="m2", sender="Bo Elm <bo@elm.example.org>")], discussion
    )
    assert entries[1].disposition is Disposition.CONTRIBUTION
    assert [part.role for part in entries[1].parts] == [Role.RESPONSE, Role.QUOTE]


def test_correction_is_a_contribution_linked_to_the_first(discussion: Discussion) -> None:
    correction = "Kindly correct a figure in my mail: it was four hundred lime trees and not two hundred." + SIGNED
    entries = read(
        [make_message(LIMES + SIGNED), make_message(correction, id_="m2", subject="CORRECTION Re: [Forum] Week 1")],
        discussion,
    )
    assert (entries[1].disposition, entries[1].corrects) == (Disposition.CONTRIBUTION, "m1")


def test_facilitator_announces_and_digests(discussion: Discussion) -> None:
    team = f"The Team <{TEAM}>"
    entries = read(
        [
            make_message("Dear all,\n\nthe first week starts today.", sender=team, subject="[Forum] Week 1"),
            make_message("Dear all,\n\nextracts below.", id_="m2", sender=team, subject="[Forum] Digest of week 1"),
        ],
        discussion,
    )
    assert [entry.disposition for entry in entries] == [Disposition.ANNOUNCEMENT, Disposition.DIGEST]
    assert all(part.role is not Role.RESPONSE for entry in entries for part in entry.parts)


def test_automatic_reply_by_its_header(discussion: Discussion) -> None:
    message = make_message("Hello,\n\nI will answer next week.", fields=(("auto-submitted", "auto-replied"),))
    assert read([message], discussion)[0].disposition is Disposition.AUTOREPLY


def test_delivery_report_by_its_content_type(discussion: Discussion) -> None:
    fields = (("content-type", 'multipart/report; report-type="delivery-status"; boundary=x'),)
    assert read([make_message("Sorry", fields=fields)], discussion)[0].disposition is Disposition.BOUNCE


def test_message_without_words_is_no_contribution(discussion: Discussion) -> None:
    assert read([make_message("> quoted only, nothing of my own")], discussion)[0].disposition is Disposition.ADMIN


def test_earlier_mail_tells_organisation_and_country(discussion: Discussion) -> None:
    card = "\nElmton Town Council\nIreland"
    entries = read([make_message(LIMES + SIGNED + card), make_message(BILL + SIGNED, id_="m2")], discussion)
    assert (entries[1].contributor.organisation, entries[1].contributor.country) == ("Elmton Town Council", "Ireland")
    assert ("country", "an earlier mail of the same address") in entries[1].contributor.evidence


def test_country_is_never_guessed_from_a_name(discussion: Discussion) -> None:
    message = make_message(LIMES + "\n\nRegards,\nGeorgia Jordan", sender="Georgia Jordan <gj@mail.example.org>")
    assert read([message], discussion)[0].contributor.country == ""


def test_person_calls_a_request_a_contribution_and_its_words_answer(discussion: Discussion) -> None:
    message = make_message("Hello,\n\nplease send me the concept note, ours has four limes." + SIGNED)
    decision = Decision(target="m1", who="Kim", when="2021-03-05", disposition=Disposition.CONTRIBUTION)
    entry = read([message], discussion, Decisions(by_target={"m1": decision}))[0]
    assert (entry.disposition, entry.reason) == (Disposition.CONTRIBUTION, "decided by Kim on 2021-03-05")
    assert entry.responses


def test_person_gives_a_part_another_role(discussion: Discussion) -> None:
    message = make_message(LIMES + "\n\n" + BILL + SIGNED)
    part = read([message], discussion)[0].parts[0]
    decisions = Decisions(by_target={part.id: Decision(target=part.id, role=Role.INTRO)})
    assert read([message], discussion, decisions)[0].parts[0].role is Role.INTRO


def test_person_settles_who_wrote_and_under_which_name(discussion: Discussion) -> None:
    message = make_message("Please do not publish my name.\n\n" + LIMES + SIGNED)
    assert read([message], discussion)[0].held
    decision = Decision(target="m1", country="Irlande", consent=Consent.ANONYMOUS)
    entry = read([message], discussion, Decisions(by_target={"m1": decision}))[0]
    assert (entry.contributor.country, entry.contributor.country_code) == ("Ireland", "IE")
    assert (entry.contributor.consent, entry.held) == (Consent.ANONYMOUS, False)


def test_ids_of_parts_fit_another_layout(discussion: Discussion) -> None:
    wrapped = LIMES.replace("2015. ", "2015.\n").replace("them. ", "them.\n")
    one = read([make_message(LIMES)], discussion)[0].parts[0].id
    assert read([make_message(wrapped)], discussion)[0].parts[0].id == one


def test_paragraph_said_twice_has_two_ids(discussion: Discussion) -> None:
    ids = [part.id for part in read([make_message("\n\n".join([LIMES, BILL, LIMES]))], discussion)[0].parts]
    assert ids[2] == f"{ids[0]}.2"


def test_every_part_says_why(discussion: Discussion) -> None:
    entry = read([make_message("Dear all,\n\n" + LIMES + SIGNED + "\n\n> quoted")], discussion)[0]
    assert all(part.reason for part in entry.parts)


def test_answer_in_the_body_beside_an_attachment_is_kept(discussion: Discussion) -> None:
    body = tuple(Block(text=text, origin="body") for text in (LIMES, BILL, LIMES.replace("lime", "plane"), "Ann Smith"))
    blocks = (*body, Block(text="Annual report of the parks department, with tables.", origin="attachment:a.pdf"))
    (entry,) = read([make_message(blocks=blocks)], discussion)
    assert [part.role for part in entry.parts[:3]] == [Role.RESPONSE] * 3


def test_cover_of_an_attached_answer_is_an_introduction(discussion: Discussion) -> None:
    blocks = (
        Block(text="Dear team,", origin="body"),
        Block(text="our answer was cleared in this format.", origin="body"),
        Block(text=LIMES, origin="attachment:answer.docx"),
    )
    (entry,) = read([make_message(blocks=blocks)], discussion)
    assert [part.role for part in entry.parts] == [Role.GREETING, Role.INTRO, Role.RESPONSE]


def test_labels_of_the_other_alternative_are_no_answer(discussion: Discussion) -> None:
    blocks = (Block(text=LIMES, origin="body"), Block(text="[logo] View online", origin="alternative"))
    (entry,) = read([make_message(blocks=blocks)], discussion)
    assert [part.role for part in entry.parts] == [Role.RESPONSE, Role.FOOTER]


def test_facilitator_behind_a_list_that_rewrites_senders(discussion: Discussion) -> None:
    message = make_message(
        "Dear all,\n\nthe first week starts today.", sender="Kim via Forum <forum@lists.example.org>"
    )
    head = replace(message.head, reply_to=(Address(display_name="Kim", addr_spec=TEAM),))
    assert read([replace(message, head=head)], discussion)[0].disposition is Disposition.ANNOUNCEMENT


def test_reason_prints_no_half_of_an_address(discussion: Discussion) -> None:
    asked = "Dear team,\n\nCould you delete the old one (ann.smith@town-hall.example.org) from the list?\n\nThanks, Ann"
    (entry,) = read([make_message(asked)], discussion)
    assert entry.disposition is Disposition.ADMIN
    assert "delete the old one …" in entry.reason
    assert "ann.smith" not in entry.reason


def test_farewell_no_table_knows_is_one_above_the_name(discussion: Discussion) -> None:
    (entry,) = read([make_message(f"{LIMES}\n\nPozdrav,\n\nAnn\n\n-- \nsent by the town hall")], discussion)
    assert [part.role for part in entry.parts][:3] == [Role.RESPONSE, Role.CLOSING, Role.SIGNATURE]

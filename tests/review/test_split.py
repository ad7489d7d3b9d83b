"""A paragraph that a person cut in two."""

from m4d_consolidate.contributions.decide import lay_decisions
from m4d_consolidate.model.assignment import Analysis
from m4d_consolidate.model.contribution import Role
from m4d_consolidate.model.decision import Decision, Decisions


def cut(analysis: Analysis, *words: str, **more: Decision) -> list[tuple[str, str, Role]]:
    decided = {"m1-b": Decision(target="m1-b", split=words), **more}
    entry = lay_decisions(analysis.entries[0].entry, Decisions(by_target=decided), analysis.discussion)
    return [(part.id, part.text, part.role) for part in entry.parts if part.id != "m1-a"][1:]


def test_the_first_piece_keeps_its_id_and_no_word_is_lost(analysis: Analysis) -> None:
    first, second = cut(analysis, "pays")
    assert first == ("m1-b", "The village", Role.RESPONSE)
    assert second[1:] == ("pays for the pumps.", Role.RESPONSE)
    assert second[0].startswith("m1-")


def test_each_piece_can_be_decided_on(analysis: Analysis) -> None:
    _, (second, _, _) = cut(analysis, "pays")
    pieces = cut(analysis, "pays", **{second: Decision(target=second, role=Role.CLOSING)})
    assert [role for _, _, role in pieces] == [Role.RESPONSE, Role.CLOSING]


def test_words_that_are_gone_cut_nothing(analysis: Analysis) -> None:
    assert cut(analysis, "never said", "The village") == [("m1-b", "The village pays for the pumps.", Role.RESPONSE)]

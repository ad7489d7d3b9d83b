"""An assignment argued in words: what spoke for it, the runner-up, by how much, and which decision would change it."""

from collections.abc import Iterator, Sequence

from m4d_consolidate.model.assignment import CERTAIN, Assignment, By, Choice, Evidence
from m4d_consolidate.model.discussion import Discussion

_PIECES = 5


def argue(assignment: Assignment, discussion: Discussion) -> tuple[str, ...]:
    """Return the lines that argue an assignment, for a facilitator who asks why."""
    return tuple(_lines(assignment, discussion))


def _lines(assignment: Assignment, discussion: Discussion) -> Iterator[str]:
    if any(choice.by is By.PERSON for choice in assignment.chosen) or assignment.none_confidence == 1.0:
        yield "A person decided this; nothing automatic can change it."
        return
    if assignment.none_of_these:
        yield f"It answers none of the questions, sure to {assignment.none_confidence:.0%}."
        yield from _said(assignment.none_evidence)
    for choice in assignment.chosen:
        yield f"It answers {_named(choice, discussion)}, sure to {choice.confidence:.0%}{_how(choice)}."
        yield from _said(choice.evidence)
    if assignment.undecided:
        yield "No reading is likely enough: please choose."
    if assignment.suggested:
        yield from _runner_up(assignment, discussion)


def _runner_up(assignment: Assignment, discussion: Discussion) -> Iterator[str]:
    second = assignment.suggested[0]
    best = assignment.chosen[0] if assignment.chosen else None
    ahead = (best.confidence if best else assignment.none_confidence) - second.confidence
    yield f"The runner-up is {_named(second, discussion)}, {round(100 * ahead)} points behind."
    yield from _said(second.evidence)
    if best is not None and (missing := _only(best.evidence, second.evidence)):
        yield f"What tips the scale: {missing.text}."
    yield f"To change it, decide `questions: [{second.question}]` on {assignment.part}; `questions: []` for none."


def _only(first: Sequence[Evidence], second: Sequence[Evidence]) -> Evidence | None:
    """The strongest evidence that the second reading lacks."""
    shared = {(evidence.kind, evidence.text) for evidence in second}
    return next((evidence for evidence in first if (evidence.kind, evidence.text) not in shared), None)


def _named(choice: Choice, discussion: Discussion) -> str:
    text = " ".join(discussion.question(choice.question).text.split())
    return f"{choice.question} (“{text if len(text) <= 60 else text[:59] + '…'}”)"


def _how(choice: Choice) -> str:
    return ", by its marker" if choice.by is By.RULE else "" if choice.confidence >= CERTAIN else ", not certain"


def _said(evidence: Sequence[Evidence]) -> Iterator[str]:
    for piece in evidence[:_PIECES]:
        yield f"  {piece.weight:+.1f}  {piece.kind}: {piece.text}"

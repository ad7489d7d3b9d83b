"""Where a person sits down: each answer is written at once, and what is left is read again in its light."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, replace

from m4d_consolidate.disclosure import mentions
from m4d_consolidate.model.assignment import Analysis
from m4d_consolidate.model.decision import Decision, Decisions
from m4d_consolidate.model.review import Answer, Gain, Mention, ReviewItem, ReviewKind
from m4d_consolidate.review.answers import decided, gain_between, news
from m4d_consolidate.review.queue import build_queue


@dataclass(frozen=True, slots=True, kw_only=True)
class State:
    """The mails as they are read now, with what has been decided so far."""

    analysis: Analysis
    decisions: Decisions
    order: Sequence[str] = ()
    """Ids of paragraphs, as the assignments would ask for them"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Outside:
    """What a desk needs of the world: the file of decisions, and the stages."""

    record: Callable[[Sequence[Decision]], None]
    """Adds decisions to the file, all or none, before it returns"""
    retract: Callable[[Decision], None]
    """Takes out of the file the last decision, which is this one"""
    reread: Callable[[State, Sequence[Decision]], State]
    """Reads the mails again after these decisions changed"""


class Desk:
    """The only thing in a review that changes: its state, by answers and their undoing."""

    def __init__(self, state: State, outside: Outside, *, who: str, when: str) -> None:
        self.state = state
        self._outside = outside
        self._who, self._when = who, when

    def queue(self, kinds: Collection[ReviewKind] = (), limit: int | None = None) -> tuple[ReviewItem, ...]:
        """Return what is left to ask."""
        return build_queue(self.state.analysis, self.state.decisions, self.state.order, kinds=kinds, limit=limit)

    def take(self, answers: Sequence[Answer]) -> tuple[int, tuple[str, ...], Gain]:
        """Write answers down; return how many say something new, whose words they replace, and the gain."""
        reasons = {(item.kind, item.target): item.reason for item in self.queue(tuple(ReviewKind))}
        given = [self.decision(answer, reasons.get((answer.kind, answer.target), "")) for answer in answers]
        fresh, replaced = news(given, self.state.decisions)
        return len(fresh), replaced, self.decide(fresh)

    def decide(self, decisions: Sequence[Decision]) -> Gain:
        """Write decisions down, read the rest again and return the gain."""
        before = self.state
        if decisions:
            self._outside.record(decisions)
            self.state = self._outside.reread(before, decisions)
        return gain_between(before.analysis, self.state.analysis, [each.target for each in decisions])

    def split(self, part: str, words: str) -> Decision:
        """Return the decision that a second paragraph begins at `words`."""
        return Decision(target=part, who=self._who, when=self._when, split=(words,))

    def decision(self, answer: Answer, reason: str = "") -> Decision:
        """Return the decision that an answer is."""
        said = decided(_with_reason(answer, reason), who=self._who, when=self._when)
        if answer.value is not Mention.STANDS:
            return said
        seen = mentions(self.state.analysis, self.state.decisions).get(answer.target)
        return replace(said, stands=seen.doubtful if seen else ())  # whoever is unnamed later is asked about again

    def undo(self, decision: Decision) -> None:
        """Take the last decision back, as if it had never been given."""
        self._outside.retract(decision)
        self.state = self._outside.reread(self.state, (decision,))


def _with_reason(answer: Answer, reason: str | None) -> Answer:
    """Where a person gives no reason, at least say what was asked and why."""
    return answer if answer.why or not reason else replace(answer, why=f"in review: {reason}")

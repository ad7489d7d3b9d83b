"""The review in a terminal: shows an item, takes a key, writes the answer, shows the next."""

from collections.abc import Callable, Collection
from dataclasses import dataclass, field

from m4d_consolidate.model.contribution import ContributorKind
from m4d_consolidate.model.decision import Decision
from m4d_consolidate.model.review import Answer, AnswerValue, ContributorAnswer, Mention, ReviewItem, ReviewKind
from m4d_consolidate.review.answers import gain_between, gain_in_words, parse_questions
from m4d_consolidate.review.desk import Desk
from m4d_consolidate.review.keyboard import ReadKey, ReadLine
from m4d_consolidate.review.screen import item_lines, options, wrapped

_QUESTION_KINDS = (ReviewKind.QUESTIONS, ReviewKind.MAIL_QUESTIONS)


@dataclass(frozen=True, slots=True, kw_only=True)
class Face:
    """How to speak with the person."""

    read_key: ReadKey
    read_line: ReadLine
    tell: Callable[[str], None]
    """Shows a text as it is given, without adding a newline"""
    width: int = 80
    plain: bool = False


@dataclass(frozen=True, slots=True)
class _Done:
    item: ReviewItem
    decision: Decision | None
    """None where it was skipped"""


@dataclass(slots=True)
class _Sitting:
    done: list[_Done] = field(default_factory=list)
    again: ReviewItem | None = None
    """What was undone comes next"""

    @property
    def skipped(self) -> set[tuple[ReviewKind, str]]:
        return {(each.item.kind, each.item.target) for each in self.done if each.decision is None}


class _Quit(Exception):  # noqa: N818 - no error: the person has had enough
    """The person goes away."""


def review_in_terminal(desk: Desk, face: Face, kinds: Collection[ReviewKind] = (), limit: int | None = None) -> int:
    """Ask until the queue, `limit` or the person's patience ends; return how many items were answered.

    An answer is in the file before the next item is shown.
    """
    sitting = _Sitting()
    before = desk.state.analysis
    try:
        while limit is None or len(sitting.done) < limit:
            left = [item for item in desk.queue(kinds) if (item.kind, item.target) not in sitting.skipped]
            item = sitting.again or next(iter(left), None)
            if item is None:
                break
            sitting.again = None
            total = len(sitting.done) + len(left)
            _ask(desk, face, sitting, item, total if limit is None else min(limit, total))
    except (_Quit, KeyboardInterrupt, EOFError):
        face.tell("\n")
    answered = sum(each.decision is not None for each in sitting.done)
    _farewell(face, answered, len(sitting.skipped), len(desk.queue(kinds)))
    if any(each.decision is not None and each.item.kind in _QUESTION_KINDS for each in sitting.done):
        targets = [each.item.target for each in sitting.done if each.decision is not None]
        _say(face, gain_in_words(gain_between(before, desk.state.analysis, targets)))
    return answered


def _say(face: Face, text: str, later: str = "") -> None:
    for line in wrapped(text, face.width, later=later):
        face.tell(f"{line}\n")


def _farewell(face: Face, answered: int, skipped: int, left: int) -> None:
    go_on = "; `m4d-consolidate review` goes on where you stopped" if left else ""
    _say(face, f"{answered} answered, {skipped} skipped, {left} left{go_on}")


def _ask(desk: Desk, face: Face, sitting: _Sitting, item: ReviewItem, total: int) -> None:
    """Show one item and stay with it until it is answered, skipped or undone."""
    discussion = desk.state.analysis.discussion
    place = f"{len(sitting.done) + 1} of {total}"
    for line in item_lines(item, discussion, place=place, width=face.width, plain=face.plain):
        _say(face, line)
    by_key = {option.key: option.value for option in options(item, discussion)}
    _say(face, _keys_of(item, bool(sitting.done)))
    while True:
        key = face.read_key()
        if key in {"", "q"}:
            raise _Quit
        if key in by_key:
            return _take(desk, face, sitting, item, by_key[key])
        action = _ACTIONS.get(key)
        if action is None:
            _say(face, _help(item, bool(sitting.done)))
        elif action(desk, face, sitting, item):
            return None


def _take(desk: Desk, face: Face, sitting: _Sitting, item: ReviewItem, value: AnswerValue) -> None:
    answer = Answer(kind=item.kind, message=item.message, part=item.part, value=value)
    _write(desk, face, sitting, item, desk.decision(answer, item.reason))


def _write(desk: Desk, face: Face, sitting: _Sitting, item: ReviewItem, decision: Decision) -> None:
    gain = desk.decide([decision])
    sitting.done.append(_Done(item, decision))
    changed = gain.moved or gain.certain_after != gain.certain_before
    _say(face, f"Written. {gain_in_words(gain)}" if changed or item.kind in _QUESTION_KINDS else "Written.")


def _mask_all(desk: Desk, face: Face, sitting: _Sitting, item: ReviewItem) -> bool:
    """Mask every mention that is left, with one word."""
    if item.kind is not ReviewKind.MENTION:
        return False
    left = [each for each in desk.queue((ReviewKind.MENTION,)) if (each.kind, each.target) not in sitting.skipped]
    given = [(each, desk.decision(_masked(each), each.reason)) for each in left]
    desk.decide([decision for _, decision in given])
    sitting.done += [_Done(each, decision) for each, decision in given]
    _say(face, f"Written. {len(given)} masked")
    return True


def _masked(item: ReviewItem) -> Answer:
    return Answer(kind=item.kind, message=item.message, part=item.part, value=Mention.MASKED)


def _none(desk: Desk, face: Face, sitting: _Sitting, item: ReviewItem) -> bool:
    if item.kind not in _QUESTION_KINDS:
        return False
    _take(desk, face, sitting, item, ())
    return True


def _other(desk: Desk, face: Face, sitting: _Sitting, item: ReviewItem) -> bool:
    """Ask for the ids of questions; an empty line goes back."""
    if item.kind not in _QUESTION_KINDS:
        return False
    discussion = desk.state.analysis.discussion
    for question in discussion.questions:
        _say(face, f"{question.id}: {question.text}", later="  ")
    line = face.read_line("Ids of the questions it answers, with spaces between: ").strip()
    if not line:
        return False
    try:
        ids = parse_questions(line, [question.id for question in discussion.questions])
    except ValueError as fault:
        _say(face, str(fault))
        return False
    _take(desk, face, sitting, item, ids)
    return True


def _enter(desk: Desk, face: Face, sitting: _Sitting, item: ReviewItem) -> bool:
    """Ask who wrote a message; what is left empty stays unknown."""
    if item.kind is not ReviewKind.CONTRIBUTOR:
        return False
    name = face.read_line("Name (empty: unknown): ").strip() or None
    organisation = face.read_line("Organisation: ").strip() or None
    country = face.read_line("Country, in English: ").strip() or None
    _say(face, f"Kinds: {', '.join(ContributorKind)}")
    kind = face.read_line("Kind: ").strip()
    if kind and kind not in [*ContributorKind]:
        _say(face, f"`{kind}` is none of the kinds; left unknown")
    found = ContributorAnswer(
        name=name,
        organisation=organisation,
        country=country,
        kind=ContributorKind(kind) if kind in [*ContributorKind] else None,
    )
    if found == ContributorAnswer():
        return False
    _take(desk, face, sitting, item, found)
    return True


def _split(desk: Desk, face: Face, sitting: _Sitting, item: ReviewItem) -> bool:
    """Ask where a second paragraph begins; each half is asked about on its own then."""
    if item.kind is not ReviewKind.QUESTIONS or item.part is None:
        return False
    words = face.read_line("First words of the second part, as they stand there: ").strip()
    if not words:
        return False
    if item.text.count(words) != 1 or item.text.startswith(words):
        _say(face, "These words must stand in the paragraph once, and not at its beginning")
        return False
    _write(desk, face, sitting, item, desk.split(item.part, words))
    return True


def _skip(_: Desk, __: Face, sitting: _Sitting, item: ReviewItem) -> bool:
    sitting.done.append(_Done(item, None))
    return True


def _undo(desk: Desk, face: Face, sitting: _Sitting, _: ReviewItem) -> bool:
    if not sitting.done:
        _say(face, "Nothing to undo in this sitting")
        return False
    last = sitting.done.pop()
    if last.decision is not None:
        desk.undo(last.decision)
        _say(face, "Taken back.")
    sitting.again = last.item
    return True


_Action = Callable[[Desk, Face, _Sitting, ReviewItem], bool]
_ACTIONS: dict[str, _Action] = {
    "a": _mask_all,
    "n": _none,
    "o": _other,
    "e": _enter,
    "x": _split,
    "s": _skip,
    "u": _undo,
}
"""By key; each says whether the item is done with"""


def _keys_of(item: ReviewItem, can_undo: bool) -> str:
    of_kind: dict[ReviewKind, str] = {
        ReviewKind.QUESTIONS: "n none of these  o other  x split here  ",
        ReviewKind.MAIL_QUESTIONS: "n none of these  o other  ",
        ReviewKind.CONTRIBUTOR: "e enter  ",
        ReviewKind.MENTION: "a mask all that are left  ",
    }
    return f"{of_kind.get(item.kind, '')}s skip  {'u undo  ' if can_undo else ''}q quit"


def _help(item: ReviewItem, can_undo: bool) -> str:
    return f"A number takes that answer. {_keys_of(item, can_undo)}"

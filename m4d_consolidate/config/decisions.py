"""decisions.yaml to `Decisions`."""

import re
from collections.abc import Mapping, Sequence
from pathlib import Path
from types import MappingProxyType

from yaml.nodes import Node, SequenceNode

from m4d_consolidate.config.joining import Written, joined, unsigned
from m4d_consolidate.config.yaml_file import YamlFile, nearest, shortened
from m4d_consolidate.errors import DecisionsError
from m4d_consolidate.model.contribution import ContributorKind, Disposition, Role
from m4d_consolidate.model.decision import Decision, Decisions
from m4d_consolidate.model.discussion import Consent, Discussion

_TOP = ("decisions", "numbers")
_DECISION = (
    *("id", "who", "when", "why", "disposition", "week", "questions", "role", "contributor", "consent", "hold"),
    *("set_aside", "split", "reviewed", "stands", "correct"),
)
_CONTRIBUTOR = ("name", "organisation", "country", "kind")
_CORRECTION = ("from", "to")

_NUMBER = re.compile(r"\[?[Cc]0*(\d+)\]?")


def load_decisions(path: Path, discussion: Discussion) -> Decisions:
    """Return what people decided; nothing where the file is not there.

    Raises DecisionsError, with file and line, for anything in it that is unknown or of the wrong type. Whether a target
    still exists is not known here.
    """
    if not path.exists():
        return Decisions()
    file = YamlFile(path, DecisionsError)
    return _Reader(file, discussion).decisions() if file.root is not None else Decisions()


def printed_number(text: str) -> int | None:
    """Return the number in `C07`, `c7` or `[C07]`; None where the text is no printed number."""
    match = _NUMBER.fullmatch(text.strip())
    return int(match[1]) if match else None


class _Reader:
    """Walks the nodes of one decisions.yaml."""

    def __init__(self, file: YamlFile, discussion: Discussion) -> None:
        self.file = file
        self.questions = [question.id for question in discussion.questions]
        self.weeks = [str(week.number) for week in discussion.weeks]
        self.numbers: dict[str, int] = {}

    def decisions(self) -> Decisions:
        top = self.file.mapping(self.file.root, self.file.name, _TOP)
        self.numbers = self._numbers(top.get("numbers"))
        node = top.get("decisions")
        items = self.file.items(node, "`decisions`") if node is not None and not _is_null(node) else []
        written = [self._written(item) for item in items]
        by_target, contradictions = joined(written)
        return Decisions(
            by_target=by_target,
            numbers=MappingProxyType(self.numbers),
            given=tuple(each.decision for each in written),
            notices=(*contradictions, *unsigned(written)),
        )

    def _written(self, node: Node) -> Written:
        decision = self._decision(node)
        shown = self.file.text(self.file.mapping(node, "a decision")["id"], "the decision's `id`")
        number = self.numbers.get(decision.target)
        return Written(
            decision=decision,
            line=node.start_mark.line + 1,
            shown=f"C{number:02}" if number else shortened(shown),
        )

    def _numbers(self, node: Node | None) -> dict[str, int]:
        if node is None or _is_null(node):
            return {}
        found: dict[str, int] = {}
        owners: dict[int, str] = {}
        for message, value in self.file.mapping(node, "`numbers`").items():
            number = self.file.integer(value, f"the number of `{shortened(message)}`")
            if number in owners:
                self.file.fail(
                    value,
                    f"number {number} stands twice in `numbers`",
                    "a number is given once; take the next free one",
                )
            owners[number] = message
            found[message] = number
        return found

    def _decision(self, node: Node) -> Decision:
        keys = self.file.mapping(node, "a decision", _DECISION)
        if "id" not in keys:
            self.file.fail(
                node,
                "`id` is missing in this decision",
                "name a contribution (`C07`), or the id of a message or paragraph",
            )
        target = self._target(keys["id"])
        if not set(keys) - {"id", "who", "when", "why"}:
            self.file.fail(node, f"the decision on `{shortened(target)}` decides nothing", nearest("", _DECISION[4:]))
        who_it_is = (
            self.file.mapping(keys["contributor"], "`contributor`", _CONTRIBUTOR) if "contributor" in keys else {}
        )
        return Decision(
            target=target,
            who=self._text(keys, "who") or "",
            when=self._text(keys, "when") or "",
            why=self._text(keys, "why") or "",
            disposition=Disposition(self._choice(keys, "disposition", [*Disposition]))
            if "disposition" in keys
            else None,
            week=int(self._choice(keys, "week", self.weeks)) if "week" in keys else None,
            questions=self._questions(keys["questions"]) if "questions" in keys else None,
            role=Role(self._choice(keys, "role", [*Role])) if "role" in keys else None,
            name=self._text(who_it_is, "name"),
            organisation=self._text(who_it_is, "organisation"),
            country=self._text(who_it_is, "country"),
            kind=ContributorKind(self._choice(who_it_is, "kind", [*ContributorKind])) if "kind" in who_it_is else None,
            consent=Consent(self._choice(keys, "consent", [*Consent])) if "consent" in keys else None,
            hold=self.file.boolean(keys["hold"], "`hold`") if "hold" in keys else None,
            set_aside=self._text(keys, "set_aside"),
            split=self._some_words(keys["split"], "split") if "split" in keys else None,
            reviewed=self._reviewed(keys),
            stands=self._some_words(keys["stands"], "stands") if "stands" in keys else None,
            correct=self._correct(keys["correct"]) if "correct" in keys else None,
        )

    def _target(self, node: Node) -> str:
        text = self.file.text(node, "the decision's `id`")
        number = printed_number(text)
        if number is None:
            return text
        found = [message for message, given in self.numbers.items() if given == number]
        if not found:
            hint = "`m4d-consolidate list` shows the numbers given so far"
            self.file.fail(node, f"there is no contribution `{text}`", hint)
        return found[0]

    def _text(self, keys: Mapping[str, Node], key: str) -> str | None:
        return self.file.text(keys[key], f"`{key}`") if key in keys else None

    def _choice(self, keys: Mapping[str, Node], key: str, known: Sequence[str]) -> str:
        return self.file.choice(keys[key], f"`{key}`", known)

    def _reviewed(self, keys: Mapping[str, Node]) -> bool | None:
        """Who says what stands has looked."""
        if "reviewed" in keys:
            return self.file.boolean(keys["reviewed"], "`reviewed`")
        return True if "stands" in keys else None

    def _some_words(self, node: Node, key: str) -> tuple[str, ...]:
        """Return the words; a single entry need not stand in a list."""
        items = [node] if isinstance(node.value, str) else self.file.items(node, f"`{key}`")
        return tuple(self.file.text(item, f"the words in `{key}`") for item in items)

    def _correct(self, node: Node) -> tuple[tuple[str, str], ...]:
        """Return the words as written and as they should be; a single correction need not stand in a list."""
        items = self.file.items(node, "`correct`") if isinstance(node, SequenceNode) else [node]
        return tuple(self._correction(item) for item in items)

    def _correction(self, node: Node) -> tuple[str, str]:
        keys = self.file.mapping(node, "a correction", _CORRECTION)
        if set(keys) != set(_CORRECTION):
            self.file.fail(
                node, "`correct` needs both `from` and `to`", "give the words as written and as they should be"
            )
        return self.file.text(keys["from"], "`from`"), self.file.text(keys["to"], "`to`")

    def _questions(self, node: Node) -> tuple[str, ...]:
        """Return the ids; a single one need not stand in a list, and `none` is the empty list in words."""
        if isinstance(node.value, str):
            if node.value.strip().casefold() in {"none", "none of these"}:
                return ()
            return (self._question(node),)
        return tuple(dict.fromkeys(self._question(item) for item in self.file.items(node, "`questions`")))

    def _question(self, node: Node) -> str:
        id_ = self.file.text(node, "a question")
        if id_ not in self.questions:
            self.file.fail(node, f"there is no question `{shortened(id_)}`", nearest(id_, self.questions))
        return id_


def _is_null(node: Node) -> bool:
    return str(node.tag).endswith(":null")

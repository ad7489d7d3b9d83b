"""A YAML file read node by node, so that every complaint can name its line."""

from collections.abc import Collection, Mapping
from datetime import date
from difflib import get_close_matches
from pathlib import Path
from typing import NoReturn

import yaml
from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from m4d_consolidate.errors import ConsolidateError

_Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

_DEEPEST = 20
"""Levels of nesting read; more is a slip, or a node that holds itself"""

_MOST = 100_000
"""Values read as plain Python: a few aliases (`*name`) within aliases stand for millions"""

_KINDS = {
    "map": "keys and values",
    "seq": "a list",
    "null": "nothing",
    "bool": "yes or no",
    "int": "a number",
    "float": "a number",
    "timestamp": "a date",
}
"""YAML's tags in words"""


class YamlFile:
    """One YAML file; its readers return plain values or raise the error class it was given."""

    def __init__(self, path: Path, error: type[ConsolidateError]) -> None:
        self.name = path.name
        self._error = error
        self._values = 0
        self.root = self._compose(self._read(path))

    def _read(self, path: Path) -> str:
        try:
            data = path.read_bytes()
        except OSError as problem:
            raise self._error(f"{path} cannot be read: {(problem.strerror or 'unknown').lower()}") from None
        try:
            return data.decode("utf-8-sig")
        except UnicodeDecodeError as problem:
            line = data.count(b"\n", 0, problem.start) + 1
            raise self._error(
                f"{self.name}:{line}: the file is not UTF-8 text", "save it again with the encoding UTF-8"
            ) from None

    def _compose(self, text: str) -> Node | None:
        try:
            return yaml.compose(text, Loader=_Loader)
        except yaml.MarkedYAMLError as problem:
            mark = problem.problem_mark or problem.context_mark
            if problem.context_mark and "quoted" in (problem.context or ""):
                mark = problem.context_mark  # where the quotation mark stands that nothing closes, not the file's end
            line = mark.line + 1 if mark else 1
            wrong = " ".join(str(problem.problem or problem.context or "unreadable").split())
            raise self._error(
                f"{self.name}:{line}: this is not YAML: {wrong}",
                "look at the indentation (spaces, no tabs), and put text that holds `: ` or `#` in quotes",
            ) from None
        except yaml.reader.ReaderError as problem:
            line = text.count("\n", 0, problem.position) + 1
            raise self._error(
                f"{self.name}:{line}: a character that YAML does not allow (U+{_codepoint(problem):04X})", "delete it"
            ) from None
        except RecursionError:
            raise self._error(f"{self.name}: lists within lists, too deep to read") from None

    def fail(self, node: Node | None, message: str, hint: str | None = None) -> NoReturn:
        """Raise the file's error at the line of `node`."""
        line = f":{node.start_mark.line + 1}" if node is not None else ""
        raise self._error(f"{self.name}{line}: {message}", hint)

    def mapping(self, node: Node | None, what: str, known: Collection[str] | None = None) -> dict[str, Node]:
        """Return the values of a mapping by key; a key twice, or one not in `known`, is an error."""
        if not isinstance(node, MappingNode):
            self._expected(node, what, "keys and values (`key: value`)")
        found: dict[str, Node] = {}
        for key_node, value in node.value:
            key = self.text(key_node, f"a key of {what}")
            if key in found:
                self.fail(key_node, f"`{key}` stands twice in {what}", "keep one of the two")
            if known is not None and key not in known:
                self.fail(key_node, f"unknown key `{key}` in {what}", nearest(key, known))
            found[key] = value
        return found

    def key_node(self, node: Node, key: str) -> Node | None:
        """Return the node of a key, for its line."""
        pairs = node.value if isinstance(node, MappingNode) else []
        return next((key_node for key_node, _ in pairs if key_node.value == key), None)

    def items(self, node: Node | None, what: str) -> list[Node]:
        """Return the nodes of a list."""
        if not isinstance(node, SequenceNode):
            self._expected(node, what, "a list")
        return list(node.value)

    def text(self, node: Node | None, what: str) -> str:
        """Return a scalar as its characters stand in the file, so that `no` is a language and not a refusal."""
        if not isinstance(node, ScalarNode) or _kind(node) == "null":
            self._expected(node, what, "text")
        text = " ".join(node.value.split())
        if not text:
            self.fail(node, f"{what} is empty")
        return text

    def texts(self, node: Node | None, what: str) -> tuple[str, ...]:
        """Return a list of texts."""
        return tuple(self.text(item, f"an entry of {what}") for item in self.items(node, what))

    def integer(self, node: Node | None, what: str) -> int:
        """Return a whole number."""
        if not isinstance(node, ScalarNode) or _kind(node) != "int" or not node.value.lstrip("+-").isdecimal():
            self._expected(node, what, "a whole number")
        return int(node.value)

    def boolean(self, node: Node | None, what: str) -> bool:
        """Return yes or no."""
        if not isinstance(node, ScalarNode) or _kind(node) != "bool":
            self._expected(node, what, "`true` or `false`")
        return str(node.value).lower() in {"true", "yes", "on"}

    def date(self, node: Node | None, what: str) -> date:
        """Return a day."""
        text = self.text(node, what)
        try:
            return date.fromisoformat(text)
        except ValueError:
            self.fail(node, f"{what} is `{shortened(text)}`, which is no date", "write dates as 2013-07-08")

    def choice(self, node: Node | None, what: str, known: Mapping[str, object] | Collection[str]) -> str:
        """Return a text that is one of `known`."""
        text = self.text(node, what)
        if text not in known:
            self.fail(node, f"{what} is `{shortened(text)}`, which is none of the known ones", nearest(text, known))
        return text

    def plain(self, node: Node, depth: int = 0) -> object:
        """Return any value as plain Python: for options whose meaning a template gives."""
        if depth > _DEEPEST:
            self.fail(node, "lists within lists, too deep to read")
        self._values += 1
        if self._values > _MOST:
            self.fail(node, f"more than {_MOST:,} values stand here", "write them out, without aliases (`*name`)")
        if isinstance(node, MappingNode):
            return {key: self.plain(value, depth + 1) for key, value in self.mapping(node, "the options").items()}
        if isinstance(node, SequenceNode):
            return tuple(self.plain(item, depth + 1) for item in node.value)
        return self._scalar(node)

    def _scalar(self, node: Node) -> object:
        kind = _kind(node)
        if kind == "null":
            return None
        if kind == "bool":
            return self.boolean(node, "the option")
        if kind == "int" and str(node.value).lstrip("+-").isdecimal():
            return int(node.value)
        if kind == "float":
            try:
                return float(node.value)
            except ValueError:
                return str(node.value)
        return str(node.value).strip()

    def _expected(self, node: Node | None, what: str, expected: str) -> NoReturn:
        if node is None:
            self.fail(None, f"the file is empty; {what} should be {expected}")
        there = _KINDS.get(_kind(node), "text")
        self.fail(node, f"{what} should be {expected}, but {there} stands there")


def nearest(name: str, known: Collection[str] | Mapping[str, object]) -> str:
    """Return a hint: the known name most like `name`, or all of them where none is."""
    names = list(known)
    lowered = {each.casefold(): each for each in names}
    close = get_close_matches(name.casefold(), lowered, n=1, cutoff=0.6)
    if close:
        return f"did you mean `{lowered[close[0]]}`?"
    listed = ", ".join(f"`{each}`" for each in names[:20])
    return f"known here: {listed}{' …' if len(names) > 20 else ''}" if names else "there is none to choose from"


def shortened(text: str, length: int = 60) -> str:
    """Return `text`, cut where it is longer than a line of a message can bear."""
    return text if len(text) <= length else text[: length - 1] + "…"


def _kind(node: Node) -> str:
    return str(node.tag).rpartition(":")[2]


def _codepoint(problem: yaml.reader.ReaderError) -> int:
    character = problem.character
    return character if isinstance(character, int) else ord(character)

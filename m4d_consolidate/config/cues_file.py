"""Accepted cues into questions.yaml: a word goes in where it belongs, every other character stays as it was."""

import json
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

import yaml
from yaml.nodes import MappingNode, Node, SequenceNode

from m4d_consolidate.errors import QuestionsError
from m4d_consolidate.files import locked, write_whole

_PLAIN = re.compile(r"[^\W\d_][\w' -]*\w")
_NOT_TEXT = {"null", "true", "false", "yes", "no", "on", "off"}


def record_cues(path: Path, cues: Iterable[tuple[str, str, str]]) -> None:
    """Add cues, each (question, language, cue), to a file that `load_discussion` reads.

    Raises QuestionsError where it cannot be written.
    """
    try:
        with locked(path):
            text = path.read_bytes().decode("utf-8-sig")
            for question, language, cue in cues:
                text = _with_cue(text, question, language, cue)
            write_whole(path, text.encode())
    except (OSError, TimeoutError) as problem:
        raise QuestionsError(f"{path} cannot be written: {problem}", "close it in other programs") from None


def _with_cue(text: str, question: str, language: str, cue: str) -> str:
    root = yaml.compose(text, Loader=yaml.SafeLoader)
    asked = next(node for node in _questions(root) if _scalar(_value(node, "id")) == question)
    cues = _value(asked, "cues")
    word = _quoted(cue)
    if not isinstance(cues, MappingNode) or not cues.value:
        return _inserted_key(text, asked, f"cues: {{{language}: [{word}]}}")
    listed = _value(cues, language)
    if not isinstance(listed, SequenceNode) or not listed.value:
        return _inserted_key(text, cues, f"{language}: [{word}]")
    last = listed.value[-1].end_mark.index
    if listed.flow_style:
        return f"{text[:last]}, {word}{text[last:]}"
    start = listed.start_mark
    return f"{text[: start.index]}- {word}\n{' ' * start.column}{text[start.index :]}"


def _inserted_key(text: str, mapping: MappingNode, entry: str) -> str:
    """Put a key and its value before the first one of a mapping; a key that is there and empty goes out."""
    key = entry.partition(":")[0]
    for key_node, value in mapping.value:
        if key_node.value == key:
            return f"{text[: key_node.start_mark.index]}{entry}{text[value.end_mark.index :]}"
    first = mapping.value[0][0].start_mark
    between = ", " if mapping.flow_style else f"\n{' ' * first.column}"
    if mapping.flow_style:
        return f"{text[: first.index]}{entry}{between}{text[first.index :]}"
    # Behind the first entry: people look for the id at the top.
    second = mapping.value[1][0].start_mark if len(mapping.value) > 1 else None
    at = second or first
    return f"{text[: at.index]}{entry}{between}{text[at.index :]}"


def _questions(root: Node | None) -> Iterator[MappingNode]:
    lists = [_value(root, "questions")]
    weeks = _value(root, "weeks")
    lists += [_value(week, "questions") for week in weeks.value] if isinstance(weeks, SequenceNode) else []
    for listed in lists:
        yield from listed.value if isinstance(listed, SequenceNode) else ()


def _value(node: Node | None, key: str) -> Node | None:
    pairs = node.value if isinstance(node, MappingNode) else ()
    return next((value for key_node, value in pairs if key_node.value == key), None)


def _scalar(node: Node | None) -> str:
    return " ".join(str(node.value).split()) if node is not None else ""


def _quoted(cue: str) -> str:
    plain = _PLAIN.fullmatch(cue) and cue.lower() not in _NOT_TEXT
    return cue if plain else json.dumps(cue, ensure_ascii=False)

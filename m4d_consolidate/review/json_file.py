"""The queue as JSON, for programs; `decision` is null where nothing is answered."""

import json
from collections.abc import Mapping, Sequence
from difflib import get_close_matches

from m4d_consolidate.errors import ReviewFileError
from m4d_consolidate.model.discussion import Discussion
from m4d_consolidate.model.review import ReviewItem
from m4d_consolidate.review.answers import Row

_KEYS = ("kind", "id", "paragraph", "text", "suggested", "decision", "why")


def write(items: Sequence[ReviewItem], _: Discussion) -> bytes:
    """Return a JSON list, one object an item."""
    return (json.dumps([_object(item) for item in items], ensure_ascii=False, indent=1) + "\n").encode()


def _object(item: ReviewItem) -> dict[str, object]:
    suggested = [
        {"id": each.id, "confidence": round(each.confidence, 4), "evidence": list(each.evidence)}
        for each in item.suggested
    ]
    return {
        "kind": item.kind.value,
        "id": item.message,
        "paragraph": item.part,
        "text": item.text,
        "suggested": suggested,
        "decision": None,
    }


def read(data: bytes, name: str) -> tuple[Row, ...]:
    """Return its rows, counted from 1."""
    try:
        found = json.loads(data)
    except UnicodeDecodeError:
        raise ReviewFileError(f"{name} is not UTF-8 text", "save it as UTF-8") from None
    except json.JSONDecodeError as problem:
        raise ReviewFileError(
            f"{name}:{problem.lineno}: this is no JSON: {problem.msg}", "mend the line, or write the file again"
        ) from None
    except RecursionError:
        raise ReviewFileError(f"{name} holds lists within lists, too deep to read") from None
    if not isinstance(found, list):
        raise ReviewFileError(f"{name} holds no list", "it should be the list that `review --to` wrote")
    return tuple(_row(number, each) for number, each in enumerate(found, 1))


def _row(number: int, found: object) -> Row:
    if not isinstance(found, Mapping):
        return Row(number=number, kind=found, decision=found)
    for key in found:
        meant = get_close_matches(key, _KEYS, 1)
        if meant and key not in _KEYS and meant[0] not in found:
            return Row(number=number, misspelt=key, meant=meant[0])
    return Row(
        number=number,
        kind=found.get("kind"),
        message=found.get("id"),
        part=found.get("paragraph"),
        text=found.get("text"),
        decision=found.get("decision"),
        why=found.get("why"),
    )

"""Any model value to plain JSON values and back, by the types its dataclass declares."""

import hashlib
import json
import types
import typing
from collections.abc import Callable, Mapping, Sequence
from dataclasses import fields, is_dataclass
from datetime import date, datetime
from enum import Enum
from functools import cache
from operator import attrgetter
from typing import Any, NamedTuple, TypeVar

T = TypeVar("T")

Convert = Callable[[Any], Any]


def _same(value: Any) -> Any:
    return value


class Codec(NamedTuple):
    """The two directions for one type; both are `_same` where JSON has the type."""

    encode: Convert = _same
    decode: Convert = _same

    @property
    def plain(self) -> bool:
        """Whether JSON holds the values as they are, so that nothing need be done."""
        return self.encode is _same and self.decode is _same


_JSON = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), check_circular=False)


def to_json(value: Any) -> str:
    """Return a dataclass as compact JSON text; equal values give equal text."""
    kind: Any = type(value)
    return dumped(codec(kind).encode(value))


def from_json(cls: type[T], text: str) -> T:
    """Return the value of class `cls` that `to_json` wrote."""
    kind: Any = cls
    value: T = codec(kind).decode(json.loads(text))
    return value


def fingerprint(value: Any) -> str:
    """Return a hash of a model value, to see whether it changed."""
    return hashlib.sha256(to_json(value).encode("utf-8", "surrogatepass")).hexdigest()


def dumped(value: Any) -> str:
    """Return JSON values as compact text."""
    return _JSON.encode(value)


def loaded(text: str) -> Any:
    """Return the JSON values in a text."""
    return json.loads(text)


@cache
def codec(kind: Any) -> Codec:
    """Return what turns values of type `kind` into JSON values and back."""
    arguments = typing.get_args(kind)
    origin = typing.get_origin(kind)
    if origin is not None:
        return _generic(origin, arguments)
    if is_dataclass(kind):
        return _dataclass(kind)
    if isinstance(kind, type) and issubclass(kind, Enum):
        # a StrEnum is text to JSON too
        written = _same if issubclass(kind, str) else attrgetter("value")
        return Codec(written, {each.value: each for each in kind}.__getitem__)
    if kind in (date, datetime):
        return Codec(lambda value: value.isoformat(), kind.fromisoformat)
    return Codec()


def _generic(origin: Any, arguments: tuple[Any, ...]) -> Codec:
    if origin in (types.UnionType, typing.Union):
        return _optional(arguments)
    if origin is tuple:
        return _tuple(arguments)
    if origin is Sequence:
        return _tuple((*arguments, ...))
    if issubclass(origin, Mapping):
        encode, decode = codec(arguments[1])
        return Codec(
            lambda value: {key: encode(each) for key, each in value.items()},
            lambda value: {key: decode(each) for key, each in value.items()},
        )
    raise TypeError(f"the model has no {origin}")


def _optional(arguments: tuple[Any, ...]) -> Codec:
    (kind,) = (argument for argument in arguments if argument is not types.NoneType)
    inner = codec(kind)
    if inner.plain:
        return inner
    return Codec(
        _same if inner.encode is _same else lambda value: None if value is None else inner.encode(value),
        lambda value: None if value is None else inner.decode(value),
    )


def _tuple(arguments: tuple[Any, ...]) -> Codec:
    if arguments[-1] is not Ellipsis:
        steps = [codec(argument) for argument in arguments]
        return Codec(
            lambda value: [step.encode(each) for step, each in zip(steps, value, strict=True)],
            lambda value: tuple(step.decode(each) for step, each in zip(steps, value, strict=True)),
        )
    inner = codec(arguments[0])
    if inner.plain:
        return Codec(_same, tuple)  # JSON writes a tuple as a list
    encode, decode = inner
    return Codec(
        _same if encode is _same else lambda value: [encode(each) for each in value],
        lambda value: tuple(decode(each) for each in value),
    )


def _dataclass(kind: Any) -> Codec:
    hints = typing.get_type_hints(kind)
    names = tuple(field.name for field in fields(kind))
    values_of = attrgetter(*names) if len(names) > 1 else lambda value: (getattr(value, names[0]),)
    encoders = [(name, step) for name in names if (step := codec(hints[name]).encode) is not _same]
    decoders = [(name, step) for name in names if (step := codec(hints[name]).decode) is not _same]

    def encode(value: Any) -> dict[str, Any]:
        found = dict(zip(names, values_of(value), strict=True))
        for name, step in encoders:
            found[name] = step(found[name])
        return found

    def decode(found: dict[str, Any]) -> Any:
        for name, step in decoders:
            found[name] = step(found[name])
        return kind(**found)

    return Codec(encode, decode)

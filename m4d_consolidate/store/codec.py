"""Any model value to plain JSON values and back, by the types its dataclass declares."""

import hashlib
import json
import types
import typing
from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass
from datetime import date, datetime
from enum import Enum
from functools import cache
from typing import Any, TypeVar

T = TypeVar("T")

Convert = Callable[[Any], Any]
"""A value of one type to its JSON value, or back."""

_JSON = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), check_circular=False)

_UNCHANGED: Convert = lambda value: value  # noqa: E731 - compared by identity, to skip what needs no change


def to_json(value: Any) -> str:
    """Return a dataclass as compact JSON text; equal values give equal text."""
    return dumped(encoder(type(value))(value))


def from_json(cls: type[T], text: str) -> T:
    """Return the value of class `cls` that `to_json` wrote."""
    value: T = decoder(cls)(json.loads(text))
    return value


def dumped(value: Any) -> str:
    """Return JSON values as compact text."""
    return _JSON.encode(value)


def loaded(text: str) -> Any:
    """Return the JSON values in a text."""
    return json.loads(text)


def fingerprint(value: Any) -> str:
    """Return a hash of a model value, to see whether it changed."""
    return hashlib.sha256(to_json(value).encode("utf-8", "surrogatepass")).hexdigest()


@cache
def encoder(kind: Any) -> Convert:
    """Return the function that makes JSON values of values of type `kind`."""
    if is_dataclass(kind):
        return _encode_dataclass(kind)
    origin, arguments = typing.get_origin(kind), typing.get_args(kind)
    if origin in (types.UnionType, typing.Union):
        return _optional(encoder(_only(arguments)))
    if origin is tuple:
        return _encode_tuple(arguments)
    if origin is not None and issubclass(origin, Mapping):
        inner = encoder(arguments[1])
        return lambda value: {key: inner(each) for key, each in value.items()}
    if isinstance(kind, type) and issubclass(kind, Enum):
        return lambda value: value.value
    if kind in (date, datetime):
        return lambda value: value.isoformat()
    return _UNCHANGED


@cache
def decoder(kind: Any) -> Convert:
    """Return the function that makes values of type `kind` of JSON values."""
    if is_dataclass(kind):
        return _decode_dataclass(kind)
    origin, arguments = typing.get_origin(kind), typing.get_args(kind)
    if origin in (types.UnionType, typing.Union):
        return _optional(decoder(_only(arguments)))
    if origin is tuple:
        return _decode_tuple(arguments)
    if origin is not None and issubclass(origin, Mapping):
        inner = decoder(arguments[1])
        return lambda value: {key: inner(each) for key, each in value.items()}
    if isinstance(kind, type) and issubclass(kind, Enum):
        return {each.value: each for each in kind}.__getitem__
    if kind in (date, datetime):
        return typing.cast(Convert, kind.fromisoformat)
    return _UNCHANGED


def _only(arguments: tuple[Any, ...]) -> Any:
    """Return the one type beside None; the model joins no others."""
    (kind,) = (argument for argument in arguments if argument is not types.NoneType)
    return kind


def _optional(inner: Convert) -> Convert:
    if inner is _UNCHANGED:
        return inner
    return lambda value: None if value is None else inner(value)


def _encode_dataclass(kind: Any) -> Convert:
    steps = [(field, encoder(type_)) for field, type_ in _typed_fields(kind)]
    plain = all(step is _UNCHANGED for _, step in steps)
    if plain:
        names = [name for name, _ in steps]
        return lambda value: {name: getattr(value, name) for name in names}
    return lambda value: {
        name: getattr(value, name) if step is _UNCHANGED else step(getattr(value, name)) for name, step in steps
    }


def _decode_dataclass(kind: Any) -> Convert:
    steps = [(name, step) for name, type_ in _typed_fields(kind) if (step := decoder(type_)) is not _UNCHANGED]

    def decode(value: dict[str, Any]) -> Any:
        for name, step in steps:
            value[name] = step(value[name])
        return kind(**value)

    return decode


def _typed_fields(kind: Any) -> list[tuple[str, Any]]:
    hints = typing.get_type_hints(kind)
    return [(field.name, hints[field.name]) for field in fields(kind)]


def _encode_tuple(arguments: tuple[Any, ...]) -> Convert:
    if arguments[-1] is Ellipsis:
        inner = encoder(arguments[0])
        return list if inner is _UNCHANGED else lambda value: [inner(each) for each in value]
    steps = [encoder(argument) for argument in arguments]
    return lambda value: [step(each) for step, each in zip(steps, value, strict=True)]


def _decode_tuple(arguments: tuple[Any, ...]) -> Convert:
    if arguments[-1] is Ellipsis:
        inner = decoder(arguments[0])
        return tuple if inner is _UNCHANGED else lambda value: tuple(inner(each) for each in value)
    steps = [decoder(argument) for argument in arguments]
    return lambda value: tuple(step(each) for step, each in zip(steps, value, strict=True))

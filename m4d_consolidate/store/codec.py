"""Any model value to JSON text and back, by the types its dataclass declares."""

import hashlib
from typing import Any, TypeVar

import msgspec

T = TypeVar("T")


class NotReadBackError(ValueError):
    """A text that is no value of the model as it is now."""


def _plain(value: Any) -> Any:
    """Return what JSON has for the mappings and sequences of the model that are neither dict nor tuple."""
    return dict(value) if hasattr(value, "keys") else tuple(value)


_ENCODER = msgspec.json.Encoder(enc_hook=_plain)


def to_json(value: Any) -> str:
    """Return a dataclass as compact JSON text; equal values give equal text."""
    return _ENCODER.encode(value).decode()


def from_json(cls: type[T], text: str) -> T:
    """Return the value of class `cls` that `to_json` wrote; NotReadBackError where it is none."""
    try:
        return msgspec.json.decode(text, type=cls)
    except msgspec.DecodeError as error:
        raise NotReadBackError(f"a {cls.__name__} in it is none of this version ({error})") from None


def fingerprint(value: Any) -> str:
    """Return a hash of a model value, to see whether it changed."""
    return hashlib.sha256(_ENCODER.encode(value)).hexdigest()

"""A finding for the facilitator that stops nothing."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice:
    """Something doubtful in the input, said once in the account and in `check`."""

    kind: str
    """A stable word for the kind of finding, such as `unknown-charset`"""
    place: str
    """Where: `export.mbox, message 12, byte 48211`"""
    text: str
    """One sentence: what stands there and what was done about it"""
    remedy: str | None = None

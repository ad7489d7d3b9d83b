"""What is said of a message that is not quite as it should be."""

from typing import NamedTuple


class Remark(NamedTuple):
    """What becomes a notice of the message."""

    kind: str
    text: str
    remedy: str | None = None


class Refusal(Exception):  # noqa: N818
    """An attachment that cannot or must not be read; its text is the reason, part of a sentence."""

"""Charts of the figures; without matplotlib there are none, and the tables beside them say the same."""

from m4d_consolidate.model.reply import Reply


def draw(name: str, reply: Reply) -> bytes | None:
    """Return a chart as PNG; None where it cannot be drawn."""
    del name, reply
    return None


def size(png: bytes, width: int) -> tuple[int, int]:
    """Return width and height in English metric units for a picture as wide as the text."""
    across, down = int.from_bytes(png[16:20], "big"), int.from_bytes(png[20:24], "big")
    return width, width * down // across

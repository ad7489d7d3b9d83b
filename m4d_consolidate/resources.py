"""Where the files that ship with the tool lie: inside the wheel, or at the top of a checkout."""

from pathlib import Path

_PACKAGE = Path(__file__).parent
_SHIPPED = _PACKAGE / "_shipped"


def shipped(name: str) -> Path:
    """Return the path of a file or folder that ships with the tool (`questions.yaml`, `templates`)."""
    return (_SHIPPED if _SHIPPED.is_dir() else _PACKAGE.parent) / name

"""What the person types: one key at a time on a terminal, a line at a time elsewhere."""

import codecs
import os
import select
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

ReadKey = Callable[[], str]
"""Returns the key pressed, lower case; an empty text where input has ended"""
ReadLine = Callable[[str], str]
"""Shows a prompt and returns the line typed; raises EOFError where input has ended"""


def line_key(read_line: ReadLine) -> ReadKey:
    """Return a reader of keys for plain mode: the first letter of a line, so that `none` and `n` say the same."""

    def read() -> str:
        try:
            return read_line("Your answer: ").strip().casefold()[:1] or " "
        except EOFError:
            return ""

    return read


def terminal_key(tell: Callable[[str], None]) -> ReadKey | None:
    """Return a reader of single keys; None where standard input is no terminal or the system has none."""
    if not sys.stdin.isatty():
        return None
    getter = _posix_key if _can_set_terminal() else _windows_key()
    if getter is None:
        return None

    def read() -> str:
        tell("Your answer: ")
        key = getter()
        if key == "\x03":
            raise KeyboardInterrupt
        shown = key if key.isprintable() else ""
        tell(f"{shown}\n")
        return "" if key == "\x04" else key.casefold() if shown else " "

    return read


def _can_set_terminal() -> bool:
    try:
        import termios  # noqa: F401
    except ImportError:  # Windows
        return False
    return True


def _windows_key() -> Callable[[], str] | None:
    try:
        import msvcrt
    except ImportError:
        return None
    return getattr(msvcrt, "getwch", None)


def _posix_key() -> str:
    """Read one character past Python's buffer, so that keys pressed ahead stay where `select` sees them."""
    descriptor = sys.stdin.fileno()
    with _one_key_at_a_time(descriptor):
        decoder = codecs.getincrementaldecoder("utf-8")("replace")
        while byte := os.read(descriptor, 1):
            key = decoder.decode(byte)
            if key == "\x1b":
                # Arrow and function keys send more than one character (ECMA-48): read and forget them.
                while select.select([descriptor], [], [], 0.02)[0]:
                    os.read(descriptor, 1)
                return " "
            if key:
                return key
    return "\x04"


@contextmanager
def _one_key_at_a_time(descriptor: int) -> Iterator[None]:
    """Take keys as they are pressed; whatever happens, the terminal is left as it was found."""
    import termios
    import tty

    before = termios.tcgetattr(descriptor)
    try:
        # At once, so that keys pressed ahead are not thrown away.
        tty.setcbreak(descriptor, termios.TCSANOW)
        yield
    finally:
        termios.tcsetattr(descriptor, termios.TCSANOW, before)

"""Files written whole or not at all, and one writer at a time."""

import glob
import os
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

_PATIENCE = 30.0
"""Seconds to wait for another run to finish writing"""


def write_whole(path: Path, data: bytes) -> None:
    """Write `data` beside `path`, then rename: a reader sees the old file or the new one, never half of either."""
    beside = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        with beside.open("wb") as stream:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
        _keep_mode(path, beside)
        beside.replace(path)
    finally:
        beside.unlink(missing_ok=True)


def _keep_mode(path: Path, beside: Path) -> None:
    with suppress(FileNotFoundError):
        beside.chmod(path.stat().st_mode & 0o777)


@contextmanager
def locked(path: Path) -> Iterator[None]:
    """Hold the lock of `path` (a file `.NAME.lock` beside it, gone afterwards), waiting for another run that holds it.

    The system lets go of the lock when a run is killed. Raises TimeoutError after half a minute.
    """
    lock = path.with_name(f".{path.name}.lock")
    with _held(lock) as handle:
        try:
            _sweep(path)
            yield
        finally:
            with suppress(OSError):  # Windows removes no open file: there it stays
                lock.unlink()
            _release(handle.fileno())


def _sweep(path: Path) -> None:
    """Remove what runs left that were killed while they wrote; whoever holds the lock is the only one that writes."""
    for left in path.parent.glob(f".{glob.escape(path.name)}.*.part"):
        left.unlink(missing_ok=True)


def _held(lock: Path) -> BinaryIO:
    """Return the open lock file, locked, and still the one that others will find."""
    while True:
        handle = lock.open("a+b")
        try:
            _acquire(handle.fileno())
            if lock.exists() and os.path.samestat(os.fstat(handle.fileno()), lock.stat()):
                return handle
        except FileNotFoundError:
            pass  # whoever held it before has just removed it
        except BaseException:
            handle.close()
            raise
        handle.close()


def _acquire(descriptor: int) -> None:
    until = time.monotonic() + _PATIENCE
    while not _try_lock(descriptor):
        if time.monotonic() > until:
            raise TimeoutError("another run is writing")
        time.sleep(0.05)


try:
    import fcntl
except ImportError:  # Windows
    import msvcrt

    def _try_lock(descriptor: int) -> bool:
        try:
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)  # type: ignore[attr-defined]
        except OSError:
            return False
        return True

    def _release(descriptor: int) -> None:
        msvcrt.locking(descriptor, msvcrt.LK_UNLCK, 1)  # type: ignore[attr-defined]

else:

    def _try_lock(descriptor: int) -> bool:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            return False
        return True

    def _release(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_UN)

"""The memory of a watch: one JSON file, replaced as a whole, so that no crash leaves half of it."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Literal

import msgspec

from rashomon.errors import UnreadableInput
from rashomon.watch.values import FeedState


class Unsent(msgspec.Struct, frozen=True, omit_defaults=True):
    """An alert that a webhook did not take yet; ``body`` is the JSON to send, ``due`` when to try again."""

    to: str
    body: str
    tries: int = 1
    due: float = 0.0


class State(msgspec.Struct, kw_only=True):
    """What is remembered between two rounds, and between two runs."""

    schema: Literal["rashomon/watch/1"] = "rashomon/watch/1"
    feeds: dict[str, FeedState] = {}
    """By the address under which the user named them."""
    alerted: dict[str, tuple[str, ...]] = {}
    """Stories that were told of, by query (the newest ones)."""
    unsent: tuple[Unsent, ...] = ()


def load_state(path: Path) -> State:
    """The state in the file; an empty one if there is no file. Raises UnreadableInput for anything else."""
    try:
        return msgspec.json.decode(path.read_bytes(), type=State)
    except FileNotFoundError:
        return State()
    except OSError as error:
        raise UnreadableInput(str(path), f"cannot be read: {error.strerror or error}") from error
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as error:
        reason = f"not the state of a watch, or of another version ({error}); it was left as it is"
        raise UnreadableInput(str(path), reason) from error


def save_state(state: State, path: Path) -> None:
    """Write the state beside the file, then put it in its place: after a crash there is the old one or the new one.

    For its owner's eyes only, as the address of a webhook may be a secret. Raises UnreadableInput if it cannot be written; the old one stays.
    """
    beside = path.with_name(f".{path.name}.{os.getpid()}.tmp")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        try:
            with os.fdopen(os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as file:
                file.write(msgspec.json.encode(state))
                file.flush()
                os.fsync(file.fileno())
            beside.replace(path)
        finally:
            beside.unlink(missing_ok=True)
    except OSError as error:
        raise UnreadableInput(str(path), f"cannot be written: {error.strerror or error}") from error


@contextmanager
def locked(path: Path) -> Iterator[None]:
    """Only one watch at a time with this state (POSIX ``flock``, which no crash leaves behind).

    Raises UnreadableInput if another one has it, or if its folder cannot be written.
    """
    try:
        import fcntl
    except ImportError:  # Windows: two watches at a time only ask twice
        yield
        return
    beside = path.with_name(path.name + ".lock")
    try:
        beside.parent.mkdir(parents=True, exist_ok=True)
        file = beside.open("ab")
    except OSError as error:
        raise UnreadableInput(str(beside), f"cannot be written: {error.strerror or error}") from error
    with file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            raise UnreadableInput(str(path), "another watch is at work with this state") from error
        yield

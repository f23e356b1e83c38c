"""What a worker says is heard line by line, whole or not at all, in both ways of listening."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from scrubber.worker import hearing, wire
from scrubber.worker.hearing import Hearing, Piped, Queued

WAYS = pytest.mark.parametrize("way", [Piped, Queued])
LONG = 10.0


@contextmanager
def said(way: type[Piped] | type[Queued], code: str) -> Iterator[Hearing]:
    with subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE) as process:
        ears = way(process)
        try:
            yield ears
        finally:
            process.kill()
            process.wait()
            ears.close()


@WAYS
def test_messages_are_heard_one_after_the_other(way: type[Piped] | type[Queued]) -> None:
    slowly = "import time\nfor sign in {!r}: print(end=sign, flush=True); time.sleep(0.002)"
    with said(way, slowly.format('{"a": 1}\n{"b": 2}\n{"c": 3')) as ears:
        assert ears.next(LONG) == {"a": 1}
        assert ears.next(LONG) == {"b": 2}
        with pytest.raises(wire.BrokenWire):
            ears.next(LONG)  # half a message is none


@WAYS
def test_silence_is_told(way: type[Piped] | type[Queued]) -> None:
    with said(way, "import time; time.sleep(60)") as ears:
        begin = time.monotonic()
        assert ears.next(0.05) is None
        assert time.monotonic() - begin < LONG
        assert not ears.waiting()


@WAYS
def test_who_says_a_word_drop_by_drop_is_waited_for_no_longer(way: type[Piped] | type[Queued]) -> None:
    """So that the program can count the time, and can be stopped."""
    with said(way, "import time\nfor _ in range(400): print(end='x', flush=True); time.sleep(0.02)") as ears:
        begin = time.monotonic()
        assert ears.next(0.2) is None
        assert time.monotonic() - begin < LONG / 2


@WAYS
@pytest.mark.parametrize("code", ["print('{}'); print('{}')", "print('{}')"])
def test_what_nobody_asked_for_is_told(way: type[Piped] | type[Queued], code: str) -> None:
    """More than one answer, or the end."""
    with said(way, code) as ears:
        assert ears.next(LONG) == {}
        end = time.monotonic() + LONG
        while not ears.waiting() and time.monotonic() < end:
            time.sleep(0.01)
        assert ears.waiting()


@WAYS
@pytest.mark.parametrize("line", ["nonsense", "[]", "{}" * 2])
def test_what_is_no_message_ends_the_talk(way: type[Piped] | type[Queued], line: str) -> None:
    with said(way, f"print({line!r}, flush=True); input()") as ears, pytest.raises(wire.BrokenWire):
        ears.next(LONG)


@WAYS
def test_a_line_without_an_end_is_not_kept(way: type[Piped] | type[Queued], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(wire, "LONGEST_LINE", 1 << 20)
    with said(way, "import sys\nwhile True: sys.stdout.write('x' * 4096)") as ears:
        with pytest.raises(wire.BrokenWire):
            ears.next(LONG)
        assert unheard(ears) <= (1 << 20) + hearing.CHUNK


@WAYS
def test_who_talks_without_end_is_not_kept(way: type[Piped] | type[Queued]) -> None:
    with said(way, "while True: print('{}')") as ears:
        for _ in range(10):
            assert ears.next(LONG) == {}
            time.sleep(0.02)
        assert unheard(ears) <= (hearing.CHUNK if way is Piped else hearing.MOST_UNHEARD + 1)


def unheard(ears: Hearing) -> int:
    """Bytes, or messages, that were taken in and not asked for."""
    return len(ears._unread) if isinstance(ears, Piped) else ears._said.qsize()  # type: ignore[attr-defined]

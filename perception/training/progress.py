"""How far along a loop is, how fast it goes and how long it will take."""

from __future__ import annotations

import sys
import time


class Progress:
    """A line on the terminal that is rewritten; a line every half minute where there is no terminal.

    Wall time is only ever shown here; no result depends on it.
    """

    def __init__(self, title: str, total: int, unit: str, done: int = 0) -> None:
        self._title, self._total, self._unit, self._first = title, total, unit, done
        self._start = self._shown = time.monotonic()
        self._terminal = sys.stderr.isatty()

    def show(self, done: int, note: str = "") -> None:
        """Says that `done` of the total are done, at most every half second or half minute."""
        now = time.monotonic()
        last = done >= self._total
        if now - self._shown < (0.5 if self._terminal else 30) and not last:
            return
        self._shown = now
        rate = (done - self._first) / max(now - self._start, 1e-3)
        left = (self._total - done) / rate if rate > 0 else 0
        line = (f"{self._title}: {done}/{self._total}, {rate:.1f} {self._unit}/s, "
                f"{_clock(now - self._start)} gone, {_clock(left)} left{note and ', ' + note}")
        start, end = ("\r", "\x1b[K\n" if last else "\x1b[K") if self._terminal else ("", "\n")
        print(f"{start}{line}", end=end, file=sys.stderr, flush=True)


def _clock(seconds: float) -> str:
    minutes, seconds = divmod(int(seconds), 60)
    return f"{minutes}:{seconds:02d}"

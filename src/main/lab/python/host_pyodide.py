"""
A program in Pyodide, on the kitchen's clock.

The worker's JavaScript hands in functions: `send(text)` takes a batch of the wire; `kitchen_ms()` says what time it is in the
kitchen; `wait_until_ms(ms)` blocks until then, or until something changes or interrupts it. They are kept
out of the program's sight; what really confines it is the policy of its worker.
"""

import asyncio
import time
from asyncio import events

from toast_trace.clocks import VirtualClock
from toast_trace.program import run_program
from toast_trace.recorder import MOST_EVENTS, Recorder

# How long the kitchen's time may be guessed from the processor's, s: a call of JavaScript takes longer than a step.
TRUSTED_S = 0.002
FOR_EVER_MS = 1e12


class KitchenClock:
    """The kitchen's clock, which may be paused, and run faster or slower."""

    virtual = False
    resolution_ms = 0.05  # about as fine as a page's own clock: a step that ends sooner takes no time
    nudged = False  # something is ready that was not when the wait began

    def __init__(self, kitchen_ms, wait_until_ms):
        self._kitchen_ms = kitchen_ms
        self._wait_until_ms = wait_until_ms
        self._processor = time.perf_counter
        self._asked_at = -1.0
        self._at = 0.0
        self._rate = 1.0
        self._now = 0.0
        self._good_until = -1.0  # by the processor's time

    def time(self):
        """Seconds. It asks the kitchen now and then, and in between goes on as fast as between the last two answers."""
        processor = self._processor()
        self._good_until = processor + self.resolution_ms / 1000 / max(1.0, self._rate)
        since = processor - self._asked_at
        now = self._at + since * self._rate if since < TRUSTED_S else self._ask(since)
        if now <= self._now:
            return self._now
        self._now = now
        return now

    def about(self):
        """Seconds, as exact as `resolution_ms`."""
        return self._now if self._processor() < self._good_until else self.time()

    def _ask(self, since):
        now = self._kitchen_ms() / 1000
        self._rate = min(100.0, max(0.0, (now - self._at) / since)) if self._asked_at >= 0 else 1.0
        self._asked_at += since
        self._at = now
        return now

    def wait_until(self, seconds):
        ms = min(seconds * 1000, FOR_EVER_MS)
        while True:
            self._wait_until_ms(ms)
            if self.nudged:
                return
            self._asked_at = self._good_until = -1.0
            if self.time() * 1000 >= ms - 0.0005:
                self._now = max(self._now, seconds)
                return


def run(source, filename, argv, mode, send, kitchen_ms=None, wait_until_ms=None, is_stopped=None, limit=MOST_EVENTS, values=True, before=None):
    """
    Runs a program to its end, see run_program; without functions for the time on the virtual clock. `is_stopped()` tells an
    interrupt that stops the run from one that the program raises. Returns its exit code.
    """
    clock = KitchenClock(kitchen_ms, wait_until_ms) if kitchen_ms else VirtualClock()
    if is_stopped:
        clock.is_stopped = is_stopped
    recorder = Recorder(send, clock, limit=limit, values=values)
    outer = events._get_running_loop()
    forget_pyodides_loop()
    try:
        return run_program(source, filename, list(argv), mode, recorder, before=lambda: begin(recorder, before))
    finally:
        events._set_running_loop(outer)


def begin(recorder, before):
    """The kitchen hears that the lane has begun: until both lanes have, its time stands."""
    recorder.flush()
    if before:
        before()


def forget_pyodides_loop():
    """Pyodide runs everything inside a loop of its own, on promises; a program here starts its loop itself, as python3 does."""
    events._set_running_loop(None)
    events._event_loop_policy = None
    asyncio.run = getattr(asyncio.run, "__wrapped__", asyncio.run)

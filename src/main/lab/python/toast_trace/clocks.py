"""Times that a program's loops go by: seconds, and waits that may come back early."""

import time


class VirtualClock:
    """Time that jumps: nobody waits, so a run is the same on every machine."""

    virtual = True
    resolution_ms = 0.0
    nudged = False

    def __init__(self):
        self._now = 0.0

    def time(self):
        return self._now

    about = time

    def wait_until(self, seconds):
        self._now = max(self._now, seconds)


class RealClock:
    """The system's monotonic clock."""

    virtual = False
    resolution_ms = 0.0
    time = about = staticmethod(time.monotonic)

    def wait_until(self, seconds):
        time.sleep(max(0.0, seconds - time.monotonic()))

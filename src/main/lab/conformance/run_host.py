"""
Runs one program as the lab does (host_pyodide) in a kitchen that is played: its time goes on where the program waits or looks at
the clock, and nowhere else.

    python run_host.py JOB

JOB is JSON: `source`, `mode`, and what may be left out: `limit` of events; `handing`, the ms that it takes to hand over a batch;
and `script`, a list of [ms, what, value], which happen when so much time has passed in the room: ["rate", n] (kitchen ms per
ms; 0 is a pause), ["stop"], ["interrupt"]. Without `script` it runs on the virtual clock.
Prints JSON: what it wrote to stderr, its exit code, its trace, and the ms that passed in the room.
"""

import io
import json
import os
import signal
import sys
import time

sys.path.insert(0, os.path.join(os.path.dirname(os.path.dirname(os.path.abspath(__file__))), "python"))

LOOK_MS = 0.01  # that a look at the clock takes


class Kitchen:
    """What the worker's JavaScript hands in."""

    def __init__(self, script, handing):
        self.trace = []
        self.handing = handing
        self.room = 0.0  # ms
        self.kitchen = 0.0
        self.rate = 1.0
        self.stopped = False
        self.waiting = False
        self.script = list(script)

    def send(self, batch):
        self.trace.append(batch)
        self.pass_ms(self.handing)

    def look(self):
        """Seconds in the room."""
        self.pass_ms(LOOK_MS)
        return self.room / 1000

    def pass_ms(self, ms):
        """Lets time pass, until something happens at the latest. Returns whether something did."""
        until = self.room + ms
        happens = bool(self.script) and self.script[0][0] <= until
        if happens:
            until = max(self.room, self.script[0][0])
        if until == float("inf"):
            raise RuntimeError("a wait that nobody ends")
        self.kitchen += (until - self.room) * self.rate
        self.room = until
        if happens:
            self.happen(*self.script.pop(0)[1:])
        return happens

    def happen(self, what, value=None):
        if what == "rate":
            self.rate = value
            return
        self.stopped = self.stopped or what == "stop"
        if what == "stop" or not self.waiting:
            signal.raise_signal(signal.SIGINT)

    def kitchen_ms(self):
        return self.kitchen

    def wait_until_ms(self, ms):
        self.waiting = True
        try:
            while ms - self.kitchen > 1e-9:
                left = (ms - self.kitchen) / self.rate if self.rate else float("inf")
                self.pass_ms(left)
        finally:
            self.waiting = False


def main(job):
    kitchen = Kitchen(job.get("script", ()), job.get("handing", 0))
    played = [kitchen.kitchen_ms, kitchen.wait_until_ms, lambda: kitchen.stopped] if "script" in job else []
    if played:
        time.perf_counter = kitchen.look
    import host_pyodide

    out = sys.stdout
    sys.stdout = sys.__stdout__ = io.TextIOWrapper(io.BytesIO(), write_through=True)
    sys.stderr = sys.__stderr__ = io.TextIOWrapper(io.BytesIO(), write_through=True)
    limit = {"limit": job["limit"]} if "limit" in job else {}
    code = host_pyodide.run(job["source"], "app.py", [], job["mode"], kitchen.send, *played, **limit)
    json.dump({"code": code, "err": sys.stderr.buffer.getvalue().decode(), "trace": "".join(kitchen.trace), "room": kitchen.room}, out)


main(json.loads(sys.argv[1]))

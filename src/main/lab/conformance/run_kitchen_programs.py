"""
Runs the programs that the kitchen's own loop is held to (src/main/conformance/programs) on the traced loop, and prints what
run_programs.py prints there: every line with the time and the turn in which it was printed.
"""

import asyncio
import gc
import os
import sys
import types

here = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.join(here, "../python"))
sys.path.insert(0, os.path.join(here, "../../conformance"))

from toast_trace import certain, helpers  # noqa: E402
from toast_trace.clocks import VirtualClock  # noqa: E402
from toast_trace.install import install  # noqa: E402
from toast_trace.kitchen import BlocksForEver  # noqa: E402
from toast_trace.kitchen_time import KitchenTimes, loop_on_kitchen_time  # noqa: E402
from toast_trace.loop import Tracing  # noqa: E402
from toast_trace.recorder import Recorder  # noqa: E402

clock = VirtualClock()
recorder = Recorder(lambda text: None, clock)
programs_folder = os.path.join(here, "../../conformance/programs")
kitchen, _ = install(recorder, programs_folder, "", lambda platform, kitchen: loop_on_kitchen_time(platform, kitchen, Tracing))
certain.install()
helpers.install(kitchen)
KitchenTimes(kitchen).install()

import time  # noqa: E402
from concurrent.futures import ThreadPoolExecutor  # noqa: E402


class Clock:
    """The kitchen's clock, from 0 for each program."""

    def __init__(self):
        kitchen.stopped = None
        kitchen.turns = 0
        kitchen.threads.coming.clear()
        recorder.unmute()
        recorder.callback = recorder.task = None
        self.origin = clock._now = recorder.last = 0.0
        self.sleep = time.sleep

    @staticmethod
    def ms():
        ms = round(kitchen.threads.time() * 1e6) / 1e3
        return int(ms) if ms == int(ms) else ms


class Loop(asyncio.SelectorEventLoop):
    turns_of_program = None

    def __init__(self, clock):
        super().__init__()
        self.before = 0

    @property
    def turns(self):
        return kitchen.turns - self.before

    @turns.setter
    def turns(self, value):
        self.before = kitchen.turns - value

    def shutdown_asyncgens(self):
        self.turns_of_program = self.turns
        return super().shutdown_asyncgens()


loops = types.ModuleType("virtual_loop")
loops.Stuck, loops.VirtualLoop = BlocksForEver, Loop
clocks = types.ModuleType("virtual_clock")
clocks.Clock, clocks.VirtualPool = Clock, lambda clock, workers: ThreadPoolExecutor(workers)
sys.modules |= {"virtual_loop": loops, "virtual_clock": clocks}

from lab import Lab, programs  # noqa: E402
from programs import (  # noqa: E402, F401
    cancellation,
    coroutines,
    executors,
    gathering,
    groups,
    loops,
    runs,
    semaphores,
    shielding,
    timeouts,
    timers,
    turns,
)

gc.freeze()
for name, body in programs.items():
    lab = Lab()
    if asyncio.iscoroutinefunction(body):
        lab.run(lambda: lab.run_main(body(lab)))
    else:
        lab.run(lambda: body(lab))
    print("\n".join([f"== {name}", *lab.output()]))

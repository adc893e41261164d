"""Runs every program under this Python, and prints for each its name, its lines and the runtime's warnings."""

from virtual_loop import make_orders_certain

make_orders_certain()

import asyncio  # noqa: E402
import gc  # noqa: E402

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

gc.freeze()  # so that looking for what a program threw away takes no time
for name, body in programs.items():
    lab = Lab()
    if asyncio.iscoroutinefunction(body):
        lab.run(lambda: lab.run_main(body(lab)))
    else:
        lab.run(lambda: body(lab))
    print("\n".join([f"== {name}", *lab.output()]))

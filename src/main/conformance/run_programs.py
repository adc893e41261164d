"""Runs every program under this Python, and prints for each its name, its lines and the runtime's warnings."""

import gc

from virtual_loop import make_orders_certain

make_orders_certain()

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

for name, body in programs.items():
    lab = Lab()
    lab.run(body)
    gc.collect()
    print(f"== {name}")
    for line in lab.lines:
        print(line)
    for warning in sorted(lab.warnings):
        print(f"! {warning}")

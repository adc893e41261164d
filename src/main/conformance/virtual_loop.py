"""CPython's own asyncio on a clock that jumps: nothing of the loop is replaced but its time and its selector's wait.

Where asyncio's order is arbitrary it is made certain, so that there is something to compare with: equal deadlines go in
the order in which they were set, as on a real clock, where no two readings are equal, and tasks that asyncio keeps in a
set go in the order of their creation.
"""

import asyncio
import collections
import itertools
import selectors

from virtual_clock import VirtualPool

TICK = 1e-11  # seconds by which one of two equal deadlines comes before the other


class Stuck(Exception):
    """Every task waits for something that cannot come: on a real clock the program hangs."""


class VirtualSelector(selectors.SelectSelector):
    def __init__(self, clock):
        super().__init__()
        self.clock = clock

    def select(self, timeout=None):
        outside = self.clock.next()
        if timeout is None and outside is None:
            raise Stuck
        ends = [] if timeout is None else [self.clock.now + timeout]
        if timeout is None or timeout > 0:
            self.clock.move_to(min(ends + [outside] * (outside is not None)))
        return super().select(0)


class Ready(collections.deque):
    """The ready queue, which counts turns: _run_once takes from nowhere else."""

    def __init__(self, loop, handles):
        super().__init__(handles)
        self.loop = loop

    def popleft(self):
        if self.loop.turn_begins:
            self.loop.turn_begins = False
            self.loop.turns += 1
        return super().popleft()


class VirtualLoop(asyncio.SelectorEventLoop):
    def __init__(self, clock):
        self.clock = clock
        self.default_pool = None
        self.turns = 0
        self.turn_begins = False
        self.turns_of_program = None
        self.ticks = itertools.count(1)
        super().__init__(VirtualSelector(clock))
        self._ready = Ready(self, self._ready)
        self._clock_resolution = 1e-6

    def time(self):
        return self.clock.now

    def call_at(self, when, callback, *args, context=None):
        return super().call_at(when + next(self.ticks) * TICK, callback, *args, context=context)

    def run_in_executor(self, executor, call, *args):
        if executor is None:
            executor = self.default_pool = self.default_pool or VirtualPool(self.clock)
        return super().run_in_executor(executor, call, *args)

    async def shutdown_default_executor(self, timeout=None):
        while self.default_pool and self.default_pool.running:
            self.clock.move_to(self.clock.next())

    def shutdown_asyncgens(self):
        """asyncio.run calls it when the program's own turns are over."""
        self.turns_of_program = self.turns
        return super().shutdown_asyncgens()

    def _run_once(self):
        self.turn_begins = True
        super()._run_once()


class InOrder(dict):
    """A set that keeps the order in which things came."""

    def add(self, item):
        self[item] = None

    def discard(self, item):
        self.pop(item, None)


def make_orders_certain():
    """Task groups and asyncio.run go through their tasks in the order of creation."""

    class TaskGroup(asyncio.TaskGroup):
        def __init__(self):
            super().__init__()
            self._tasks = InOrder()

    all_tasks = asyncio.all_tasks

    def tasks_in_order(loop=None):
        return sorted(all_tasks(loop), key=lambda task: int(task.get_name().removeprefix("Task-")))

    asyncio.TaskGroup = TaskGroup
    asyncio.tasks.all_tasks = tasks_in_order

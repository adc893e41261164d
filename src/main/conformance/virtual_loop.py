"""CPython's own asyncio on a clock that jumps: nothing of the loop is replaced but its time and its selector's wait.

Where asyncio's order is arbitrary it is made certain, so that there is something to compare with: equal deadlines go in
the order in which they were set, as on a real clock, where no two readings are equal, and tasks that asyncio keeps in a
set go in the order of their creation.
"""

import asyncio
import collections
import concurrent.futures
import heapq
import itertools
import selectors

TICK = 1e-11  # seconds by which one of two equal deadlines comes before the other


class Stuck(Exception):
    """Every task waits for something that cannot come: on a real clock the program hangs."""


class Clock:
    """Seconds that nobody waits for, and what happens outside the loop when they have come."""

    def __init__(self):
        self.now = 0.0
        self.coming = []
        self.numbers = itertools.count()

    def at(self, when, happens):
        heapq.heappush(self.coming, (round(when, 6), next(self.numbers), happens))

    def next(self):
        return self.coming[0][0] if self.coming else None

    def move_to(self, when):
        while self.coming and self.coming[0][0] <= when:
            self.now, _, happens = heapq.heappop(self.coming)
            happens()
        self.now = round(when, 6)  # ticks must not add up

    def pass_by(self, seconds):
        self.move_to(self.now + max(0, seconds))

    def ms(self):
        ms = round(self.now * 1e6) / 1e3
        return int(ms) if ms == int(ms) else ms


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

    def shutdown_asyncgens(self):
        """asyncio.run calls it when the program's own turns are over."""
        self.turns_of_program = self.turns
        return super().shutdown_asyncgens()

    def _run_once(self):
        self.turn_begins = True
        super()._run_once()


class VirtualPool(concurrent.futures.Executor):
    """A ThreadPoolExecutor whose calls are waits: each is given its seconds alone, and takes them outside the loop."""

    def __init__(self, clock, max_workers):
        self.clock = clock
        self.free = max_workers
        self.backlog = collections.deque()

    def submit(self, call, seconds):
        future = concurrent.futures.Future()
        self.backlog.append((future, seconds))
        self.dispatch()
        return future

    def dispatch(self):
        while self.free and self.backlog:
            future, seconds = self.backlog.popleft()
            if not future.set_running_or_notify_cancel():
                continue
            self.free -= 1
            self.clock.at(self.clock.now + seconds, lambda: self.returned(future))

    def returned(self, future):
        future.set_result(None)
        self.free += 1
        self.dispatch()


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

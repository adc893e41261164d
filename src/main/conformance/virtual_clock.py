"""A clock that jumps, and threads that go by it: one runs at a time, until it waits."""

import collections
import concurrent.futures
import heapq
import itertools
import os
import threading

here = threading.local()


class Clock:
    """Seconds that nobody waits for, and what happens when they have come."""

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
        self.now = round(when, 6)  # the loop's ticks must not add up

    def sleep(self, seconds):
        """Blocks the thread that calls it."""
        thread = getattr(here, "thread", None)
        if thread is None:
            self.move_to(self.now + max(0, seconds))
        else:
            self.at(self.now + seconds, thread.go_on)
            thread.wait()

    def ms(self):
        ms = round(self.now * 1e6) / 1e3
        return int(ms) if ms == int(ms) else ms


class VirtualThread:
    """Runs a call whenever it is told to go on, which returns once the call waits or is over."""

    def __init__(self, call):
        self.call = call
        self.may_run = threading.Semaphore(0)
        self.stands = threading.Semaphore(0)
        threading.Thread(target=self.run, daemon=True).start()

    def run(self):
        self.may_run.acquire()
        here.thread = self
        self.call()
        self.stands.release()

    def go_on(self):
        self.may_run.release()
        self.stands.acquire()

    def wait(self):
        self.stands.release()
        self.may_run.acquire()


class VirtualFuture(concurrent.futures.Future):
    def __init__(self, clock):
        super().__init__()
        self.clock = clock

    def result(self, timeout=None):
        """A thread of a pool waits for it, `timeout` seconds at most."""
        thread = getattr(here, "thread", None)
        if thread is not None and not self.done():
            reasons = iter([thread.go_on])
            wake = lambda *_: next(reasons, lambda: None)()  # noqa: E731
            self.add_done_callback(wake)
            if timeout is not None:
                self.clock.at(self.clock.now + timeout, wake)
            thread.wait()
        return super().result(0)


class VirtualPool(concurrent.futures.Executor):
    """A ThreadPoolExecutor on that clock. A call begins as soon as it is given to a pool that is free."""

    def __init__(self, clock, max_workers=None):
        self.clock = clock
        self.max_workers = max_workers or min(32, (os.cpu_count() or 1) + 4)
        self.running = 0
        self.backlog = collections.deque()

    def submit(self, call, *args):
        future = VirtualFuture(self.clock)
        self.backlog.append((future, lambda: call(*args)))
        self.dispatch()
        return future

    def dispatch(self):
        while self.running < self.max_workers and self.backlog:
            future, call = self.backlog.popleft()
            if future.set_running_or_notify_cancel():
                self.running += 1
                VirtualThread(lambda future=future, call=call: self.work(future, call)).go_on()

    def work(self, future, call):
        try:
            result, error = call(), None
        except BaseException as raised:
            result, error = None, raised
        self.running -= 1
        if error is None:
            future.set_result(result)
        else:
            future.set_exception(error)
        self.dispatch()

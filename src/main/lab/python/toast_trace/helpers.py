"""
Threads and pools where there are none (WebAssembly), on timelines of their own.

A helper runs its call from beginning to end as soon as it begins; what it sleeps moves its own time on and nobody else's. What
it prints and what it returns comes at the helper's times. So `max_workers`, the backlog, `join` and `result` are as with real
threads; what is not modelled is that threads interleave: two of them never change the same thing at once, and one cannot
wait for something that another part of the program does later (that is an error, which names the line).
"""

import asyncio
import collections
import concurrent.futures
import heapq
import itertools
import os
import sys
import threading
import traceback
from asyncio import events

from .kitchen import BlocksForEver

LONGEST_S = 86_400  # a helper that sleeps longer in all never ends


class Late(RuntimeError):
    """A helper would have to wait for something that another does later."""


class EndsNever(BaseException):
    """A helper that goes on for ever is cut off."""


class Helper:
    """Whose time it is, and the number of the call that runs."""

    __slots__ = ("now", "job", "thread")

    def __init__(self, now, job, thread=None):
        self.now = now
        self.job = job
        self.thread = thread


class Helpers:
    """Every helper of a program, and what they will have done when."""

    def __init__(self, kitchen):
        self.kitchen = kitchen
        self.clock = kitchen.recorder.clock
        self.coming = []  # (seconds, number, what happens then)
        self.numbers = itertools.count()
        self.current = None  # the helper whose call runs now
        self.workers = 0
        self.latest = None  # the number of the latest call, until a future of asyncio's is known to wait for it

    # Time

    def time(self):
        """Seconds, for whoever asks."""
        return self.clock.time() if self.current is None else self.current.now

    def at(self, when, happens):
        heapq.heappush(self.coming, (when, next(self.numbers), happens))

    def next(self):
        return self.coming[0][0] if self.coming else None

    def update(self):
        """Lets happen what is due. Returns whether anything was."""
        happened = False
        while self.coming and self.coming[0][0] <= self.clock.time():
            when, _, happens = heapq.heappop(self.coming)
            happens((when - self.kitchen.recorder.origin) * 1000)
            happened = True
        return happened

    def sleep(self, seconds):
        helper = self.current
        if helper is None:
            self.kitchen.block(seconds)
            return
        helper.now += seconds
        if helper.now - self.clock.time() > LONGEST_S:
            raise EndsNever

    def hold_until(self, end, is_over=lambda: False):
        """The loop's thread stands still until `end` (None: for ever) or until it is over; helpers go on meanwhile."""
        kitchen = self.kitchen
        while not is_over():
            comes = self.next()
            if end is not None and self.clock.time() >= end and (comes is None or comes > end):
                return
            if end is None and comes is None:
                raise kitchen.stop(BlocksForEver(kitchen.blocks_for_ever()))
            until = comes if end is None else end if comes is None else min(end, comes)
            if self.clock.time() < until:
                kitchen.recorder.flush()
                self.clock.nudged = False
                kitchen.wait_until(until)
            self.update()

    def block_until(self, is_over, seconds, what):
        """Whoever calls waits, at most for so many seconds (None: for ever). Returns whether it is over."""
        if is_over():
            return True
        helper = self.current
        if helper is not None:
            if seconds is None:
                raise Late(
                    f"in the lab a thread cannot wait for what happens in another one later ({what}): "
                    "it runs to its end as soon as it begins"
                )
            helper.now += seconds
            return is_over()
        self.kitchen.block_while(lambda: self.hold_until(None if seconds is None else self.clock.time() + seconds, is_over), seconds)
        return is_over()

    # Calls

    def started(self, workers):
        """Numbers of a pool's workers."""
        first, self.workers = self.workers, self.workers + workers
        self.kitchen.recorder.emit("executor-started", workers)
        return first

    def submitted(self):
        kitchen = self.kitchen
        kitchen.jobs += 1
        self.emit_now("job-submitted", kitchen.recorder.task_id, kitchen.jobs, kitchen.places.here(), 0)
        return kitchen.jobs

    def emit_now(self, type, *fields):
        """An event at the time of whoever runs."""
        if self.current is None:
            self.kitchen.recorder.emit(type, *fields)
        else:
            self.at(self.current.now, lambda t: self.kitchen.recorder.emit_at(t, type, *fields))

    def run(self, job, call, thread=None):
        """Runs a helper's call, and returns it with what came of it: (helper, result, error)."""
        recorder = self.kitchen.recorder
        outer, outer_job = self.current, getattr(recorder.job, "id", None)
        helper = self.current = Helper(self.time(), job, thread)
        loop = events._get_running_loop()
        task = asyncio.current_task(loop) if loop is not None else None
        record, recorder.task = recorder.task, None
        recorder.job.id = job
        if task is not None:
            asyncio.tasks._leave_task(loop, task)
        events._set_running_loop(None)
        active = threading._active.get(threading.get_ident())
        if thread is not None:
            threading._active[threading.get_ident()] = thread
        try:
            return helper, run_pooled(call) if thread is None or thread._toast_pooled else call(), None
        except EndsNever as never:
            return helper, None, never
        except BaseException as error:
            if self.kitchen.stopped is not None:
                raise
            return helper, None, error
        finally:
            if thread is not None:
                threading._active[threading.get_ident()] = active
            events._set_running_loop(loop)
            if task is not None:
                asyncio.tasks._enter_task(loop, task)
            self.current, recorder.job.id, recorder.task = outer, outer_job, record

    def later(self, happens):
        """Something that the helper which runs does to the world: it is seen at the helper's time. False where none runs."""
        helper = self.current
        if helper is None:
            return False
        job = self.kitchen.recorder.job

        def as_job(_):
            outer, job.id = getattr(job, "id", None), helper.job
            try:
                happens()
            finally:
                job.id = outer

        if helper.now <= self.clock.time():
            happens()
        else:
            self.at(helper.now, as_job)
        return True

    def printed(self, job, text, label, stream):
        self.kitchen.recorder.emit("printed", 0, text, label, stream, job)

    def scheduled(self, callback):
        return self.kitchen.callback("threadsafe", callback, ())


def after(first, call):
    """A call that does something else before."""

    def both():
        first()
        return call()

    return both


def run_pooled(call):
    """As a pool's thread does; see hidden."""
    return call()


class PooledFuture(concurrent.futures.Future):
    """What a call in a pool comes to; whoever waits for it waits on the kitchen's clock."""

    _toast_ends = None  # seconds at which the call returns, once it has begun

    def _toast_wait(self, timeout):
        helpers = self._toast_helpers
        helper = helpers.current
        if self.done():
            return
        if helper is None:
            helpers.block_until(self.done, timeout, "result")
            return
        ends = self._toast_ends
        if ends is None or (timeout is not None and ends > helper.now + timeout):
            helpers.block_until(self.done, timeout, "result of a call that has not begun")
            return
        helper.now = max(helper.now, ends)
        self._toast_settle()

    def result(self, timeout=None):
        self._toast_wait(timeout)
        return super().result(0 if not self.done() else None)

    def exception(self, timeout=None):
        self._toast_wait(timeout)
        return super().exception(0 if not self.done() else None)


PooledFuture.__name__ = PooledFuture.__qualname__ = "Future"
PooledFuture.__module__ = "concurrent.futures._base"


class Pool(concurrent.futures.Executor):
    """A pool of helpers by the rules of ThreadPoolExecutor."""

    _toast_helpers = None
    _toast_idle = None  # called when nothing is left to do
    _counter = itertools.count().__next__

    def __init__(self, max_workers=None, thread_name_prefix="", initializer=None, initargs=(), **_):
        if max_workers is None:
            max_workers = min(32, (os.process_cpu_count() if hasattr(os, "process_cpu_count") else os.cpu_count() or 1) + 4)
        if max_workers <= 0:
            raise ValueError("max_workers must be greater than 0")
        if initializer is not None and not callable(initializer):
            raise TypeError("initializer must be a callable")
        self._max_workers = max_workers
        self._prefix = thread_name_prefix or f"{type(self).__name__}-{Pool._counter()}"
        self._initializer = (lambda: initializer(*initargs)) if initializer else None
        self._first = self._toast_helpers.started(max_workers)
        self._free = list(range(max_workers))
        self._begun = {}
        self._backlog = collections.deque()
        self._shutdown = False
        self._busy = 0

    def submit(self, fn, /, *args, **kwargs):
        if self._shutdown:
            raise RuntimeError("cannot schedule new futures after shutdown")
        helpers = self._toast_helpers
        future = PooledFuture()
        future._toast_helpers = helpers
        job = helpers.submitted()
        if helpers.current is None:
            helpers.latest = job
        self._backlog.append((future, job, lambda: fn(*args, **kwargs)))
        future.add_done_callback(lambda done: self._dropped(done, job))
        self._dispatch()
        return future

    def _dropped(self, future, job):
        if not future.cancelled():
            return
        for item in self._backlog:
            if item[1] == job:
                self._backlog.remove(item)
                self._toast_helpers.emit_now("job-dropped", job)
                return

    def _dispatch(self):
        while self._free and self._backlog:
            future, job, call = self._backlog.popleft()
            if future.set_running_or_notify_cancel():
                self._start(future, job, call)

    def _thread(self, worker):
        thread = self._begun.get(worker)
        if thread is None:
            number = len(self._begun)
            thread = self._begun[worker] = threading.Thread(name=f"{self._prefix}_{number}")
            thread._toast_pooled = True
            if self._initializer:
                first = self._initializer
                thread._toast_first = first
        return thread

    def _start(self, future, job, call):
        helpers = self._toast_helpers
        worker = self._free.pop(0)
        number = self._first + worker
        thread = self._thread(worker)
        helpers.emit_now("job-started", job, number)
        first = thread.__dict__.pop("_toast_first", None)
        helper, result, error = helpers.run(job, after(first, call) if first else call, thread)
        if isinstance(error, EndsNever):
            return
        self._busy += 1
        settled = []

        def settle():
            if settled:
                return
            settled.append(True)
            if error is None:
                future.set_result(result)
            else:
                future.set_exception(error)

        def end(t):
            helpers.kitchen.recorder.emit_at(t, "job-ended", job, number)
            self._busy -= 1
            heapq.heappush(self._free, worker)
            settle()
            self._dispatch()
            if self._toast_idle and not (self._busy or self._backlog):
                self._toast_idle()

        future._toast_ends = helper.now
        future._toast_settle = settle
        helpers.at(helper.now, end)

    def shutdown(self, wait=True, *, cancel_futures=False):
        self._shutdown = True
        if cancel_futures:
            for future, _, _ in list(self._backlog):
                future.cancel()
        if wait and (self._busy or self._backlog) and self._toast_helpers.current is None:
            self._toast_helpers.block_until(lambda: not (self._busy or self._backlog), None, "shutdown")


def install(kitchen):
    """From now on pools and threads are helpers of this kitchen."""
    helpers = kitchen.threads = Helpers(kitchen)
    install_pools(helpers)
    install_threads(helpers)
    return helpers


def pool_class(helpers, original):
    return type(
        original.__name__,
        (Pool,),
        {"_toast_helpers": helpers, "__module__": original.__module__, "__doc__": original.__doc__, "_counter": itertools.count().__next__},
    )


def install_pools(helpers):
    import concurrent.futures.thread as thread

    threads = pool_class(helpers, thread.ThreadPoolExecutor)
    thread.ThreadPoolExecutor = concurrent.futures.ThreadPoolExecutor = threads
    try:
        import concurrent.futures.process as process
    except ImportError:
        processes = type("ProcessPoolExecutor", (threads,), {"__module__": "concurrent.futures.process"})
        concurrent.futures.ProcessPoolExecutor = processes
        return
    processes = pool_class(helpers, process.ProcessPoolExecutor)
    process.ProcessPoolExecutor = concurrent.futures.ProcessPoolExecutor = processes


def install_threads(helpers):
    Thread = threading.Thread

    def start(self):
        if not self._initialized:
            raise RuntimeError("thread.__init__() not called")
        if self._started.is_set():
            raise RuntimeError("threads can only be started once")
        self._started.set()
        self._toast_alive = True
        number = helpers.started(1)
        job = helpers.submitted()
        helpers.emit_now("job-started", job, number)
        helper, _, error = helpers.run(job, self._toast_run, self)
        ends_never = isinstance(error, EndsNever)

        def end(t):
            helpers.kitchen.recorder.emit_at(t, "job-ended", job, number)
            self._toast_alive = False

        if not ends_never:
            helpers.at(helper.now, end)
            self._toast_ends = helper.now

    def _toast_run(self):
        try:
            self.run()
        except SystemExit:
            pass
        except EndsNever:
            raise
        except BaseException:
            self._toast_complain()

    def _toast_complain(self):
        if threading.excepthook is not threading.__excepthook__:
            threading.excepthook(threading.ExceptHookArgs([*sys.exc_info(), self]))
            return
        print(f"Exception in thread {self.name}:", file=sys.stderr)
        traceback.print_exc()

    def join(self, timeout=None):
        if not self._started.is_set():
            raise RuntimeError("cannot join thread before it is started")
        helper = helpers.current
        if helper is not None and self._toast_alive and hasattr(self, "_toast_ends"):
            helper.now = max(helper.now, self._toast_ends)
            return
        helpers.block_until(lambda: not self._toast_alive, timeout, "join")

    def is_alive(self):
        return self._toast_alive

    Thread._toast_alive = Thread._toast_pooled = False
    Thread.start, Thread.join, Thread.is_alive = start, join, is_alive
    Thread._toast_run, Thread._toast_complain = _toast_run, _toast_complain

    def wait(self, timeout=None):
        """As Condition.wait, on the kitchen's clock."""
        if not self._is_owned():
            raise RuntimeError("cannot wait on un-acquired lock")
        waiter = threading._allocate_lock()
        waiter.acquire()
        self._waiters.append(waiter)
        saved = self._release_save()
        got = False
        try:
            got = helpers.block_until(lambda: not waiter.locked(), timeout, "wait")
            return got
        finally:
            self._acquire_restore(saved)
            if not got:
                try:
                    self._waiters.remove(waiter)
                except ValueError:
                    pass

    threading.Condition.wait = wait


def end(helpers):
    """The program ends: its threads are waited for, as Python does, with nothing else to do, or blocked."""
    if not helpers.coming:
        return
    kitchen, last = helpers.kitchen, max(when for when, _, _ in helpers.coming)

    def wait():
        helpers.hold_until(None, lambda: not helpers.coming)

    if kitchen.synchronous:
        kitchen.block_while(wait, last - helpers.clock.time(), '""')
    else:
        kitchen.recorder.emit("idle-started")
        wait()
        kitchen.recorder.emit("idle-ended")

"""Pools of processes of a real CPython: what they are asked to do. What their processes do in turn is not seen."""

import collections
import concurrent.futures
import functools
import heapq
import sys
import threading

MODULE = "concurrent.futures.process"


class RealProcesses:
    """
    Sees every ProcessPoolExecutor. Which of its processes takes a call, and when, it tells nobody; they take calls in the
    order in which they were given, so a call begins when one of them is free.
    """

    def __init__(self, threads):
        self.threads = threads
        self.lock = threading.RLock()  # a call that is over at once calls back while it is dispatched

    def install(self):
        """The module is large, and loaded when somebody asks for the pool: it is looked at then."""
        ask = concurrent.futures.__getattr__

        @functools.wraps(ask)
        def __getattr__(name):
            found = ask(name)
            self.look()
            return found

        concurrent.futures.__getattr__ = __getattr__
        self.look()

    def look(self):
        """Wraps the pool once it is there."""
        module = sys.modules.get(MODULE)
        pool = getattr(module, "ProcessPoolExecutor", None)
        if pool is None or hasattr(pool, "_toast_seen"):
            return
        pool._toast_seen = True
        self._wrap(pool)

    def _wrap(self, pool):
        init, submit = pool.__init__, pool.submit

        @functools.wraps(init)
        def __init__(this, *args, **options):
            init(this, *args, **options)
            threads = self.threads
            this._toast_free = list(range(threads.workers, threads.workers + this._max_workers))
            this._toast_backlog = collections.deque()
            threads.workers += this._max_workers
            threads.emit("executor-started", this._max_workers)

        @functools.wraps(submit)
        def wrapped(this, *args, **options):
            future = submit(this, *args, **options)
            self._submitted(this, future)
            return future

        pool.__init__, pool.submit = __init__, wrapped

    def _submitted(self, pool, future):
        threads = self.threads
        kitchen = threads.kitchen
        kitchen.jobs += 1
        job = threads.latest = kitchen.jobs
        threads.emit("job-submitted", job, kitchen.recorder.task_id, kitchen.places.here(), 0)
        with self.lock:
            pool._toast_backlog.append((job, future))
            self._dispatch(pool)

    def _dispatch(self, pool):
        backlog, free = pool._toast_backlog, pool._toast_free
        while backlog and (free or backlog[0][1].cancelled()):
            job, future = backlog.popleft()
            if future.cancelled():
                self.threads.emit("job-dropped", job)
                continue
            worker = heapq.heappop(free)
            self.threads.emit("job-started", job, worker)
            future.add_done_callback(functools.partial(self._done, pool, job, worker))

    def _done(self, pool, job, worker, _):
        self.threads.emit("job-ended", job, worker)
        with self.lock:
            heapq.heappush(pool._toast_free, worker)
            self._dispatch(pool)

"""Helpers of a real CPython: what pools are asked to do, and when their threads do it."""

import concurrent.futures.thread as pools
import functools
import threading

from .kitchen import Callback


class RealThreads:
    def __init__(self, kitchen):
        self.kitchen = kitchen
        self.workers = 0
        self.submitting = None  # the pool that is being given a call
        self.latest = None  # the number of the latest call, until a future of asyncio's is known to wait for it

    def install(self):
        self._wrap_pool(pools.ThreadPoolExecutor)
        self._wrap_item(pools._WorkItem)

    def emit(self, type, *fields):
        recorder = self.kitchen.recorder
        if threading.current_thread() is threading.main_thread():
            recorder.emit(type, *fields)
        else:
            recorder.emit_from_thread(type, *fields)

    def _wrap_pool(self, pool):
        init, submit = pool.__init__, pool.submit

        @functools.wraps(init)
        def __init__(this, *args, **options):
            init(this, *args, **options)
            this._toast_base = self.workers
            this._toast_threads = {}
            self.workers += this._max_workers
            self.emit("executor-started", this._max_workers)

        @functools.wraps(submit)
        def wrapped(this, *args, **options):
            self.submitting = this
            try:
                return submit(this, *args, **options)
            finally:
                self.submitting = None

        pool.__init__, pool.submit = __init__, wrapped

    def _wrap_item(self, item):
        init, run = item.__init__, item.run

        @functools.wraps(init)
        def __init__(this, *args, **options):
            init(this, *args, **options)
            kitchen = self.kitchen
            kitchen.jobs += 1
            this._toast_job = self.latest = kitchen.jobs
            this._toast_pool = self.submitting
            self.emit("job-submitted", kitchen.recorder.task_id, this._toast_job, kitchen.places.here(), 0)

        @functools.wraps(run)
        def wrapped(this, *args):
            pool, job, here = this._toast_pool, this._toast_job, self.kitchen.recorder.job
            if this.future.cancelled():
                self.emit("job-dropped", job)
                run(this, *args)
                return
            known = pool._toast_threads
            worker = pool._toast_base + known.setdefault(threading.get_ident(), len(known))
            self.emit("job-started", job, worker)
            here.id = job
            try:
                run(this, *args)
            finally:
                here.id = None
                self.emit("job-ended", job, worker)

        item.__init__, item.run = __init__, wrapped

    def scheduled(self, callback):
        kitchen = self.kitchen
        kitchen.callbacks = id = kitchen.callbacks + 1
        name = getattr(callback, "__qualname__", None) or type(callback).__name__
        self.emit("callback-scheduled", id, "threadsafe", kitchen.recorder.task_id, name[:200], kitchen.places.here())
        return Callback(id, kitchen.main)

    def printed(self, job, text, label, stream):
        self.kitchen.recorder.emit_from_thread("printed", 0, text, label, stream, job)

    def later(self, happens):
        """A real thread writes when it writes."""
        return False

"""
The synchronous twin: the same program as if nothing were asynchronous.

create_task, ensure_future, gather, TaskGroup and await run a coroutine to its end at once, and every wait blocks the thread.
The tasks are asyncio's own; what differs is the loop, which drives a task to its end while it is being made, within the
step of the one that makes it.

- A callback (call_soon, a future's) runs when the thread would wait next, or has ended a step.
- A timer (call_later, a timeout) is noticed between waits, since a blocked thread notices nothing: one that is due while the
  thread sleeps runs when that sleep is over. So a timeout of 1 s around a sleep of 5 s ends as TimeoutError after 5 s, and one
  around a child task is noticed at the next wait after the child, or not at all where there is none.
- A task is done when create_task returns, so that cancelling it comes too late: cancel() returns False. A task that is
  cancelled from within (by a timeout, by a task group whose other task failed) gets it at its next wait, as in asyncio.
- A call in an executor is made at once by the thread itself.
- A wait for what only somebody else would do later (a queue that nobody has filled, a lock that an outer task holds, an
  event that is set afterwards) would block for ever: nothing else runs meanwhile. That ends the program, with the line.
"""

import asyncio
import heapq
from types import BuiltinMethodType

from .kitchen import BlocksForEver
from .loop import STEP, Handle, Tracing
from .tasks import Task, TaskRecord


class Twin(Tracing):
    """Mixed into the platform's loop in the place of Tracing."""

    def call_soon(self, callback, *args, context=None):
        if self._debug or self._closed:
            self._check_closed()
            if self._debug:
                self._check_thread()
                self._check_callback(callback, "call_soon")
        handle = Handle(callback, args, self, context)
        owner = getattr(callback, "__self__", None)
        is_step = type(callback) is STEP or (type(callback) is BuiltinMethodType and callback.__name__ == "task_wakeup")
        record = owner._toast if is_step and type(owner) is Task else None
        if record is None:
            self._ready.append(handle)
            return handle
        handle._toast = record
        record.step = handle
        if not record.driven:
            self._ready.append(handle)
        return handle

    def _call_soon(self, callback, args, context):
        handle = Handle(callback, args, self, context)
        self._ready.append(handle)
        return handle

    def drive(self, task, record):
        """Runs the task to its end: within the step that has made it, if one runs."""
        recorder = self._toast.recorder
        outer = asyncio.tasks.current_task(self)
        outer_record = recorder.task
        record.driven = True
        if record.id:
            recorder.emit("step-started", record.id)
        if outer is not None:
            asyncio.tasks._leave_task(self, outer)
        recorder.task = record if record.id is not None else outer_record
        try:
            while not task.done():
                self._step(task, record)
        finally:
            if task.done():  # also by what ends the program, which no task keeps to itself
                self._toast.done(task, record)
            record.driven = False
            if record.step is not None and not task.done():
                self._ready.append(record.step)  # it was interrupted: whoever cleans up goes on with it
            recorder.task = outer_record
            if outer is not None:
                asyncio.tasks._enter_task(self, outer)

    def _step(self, task, record):
        kitchen = self._toast
        kitchen.check()
        handle, record.step = record.step, None
        if handle is None:
            if any(type(each._toast) is not TaskRecord for each in self._ready):
                self._run_callbacks()
            else:
                self._block_for(task, record)
            return
        if record.asked:
            kitchen.deliver(task, record, *handle._args)
        kitchen.sleeping = None
        handle._context.run(handle._callback, *handle._args)
        kitchen.check()
        sleeping, kitchen.sleeping = kitchen.sleeping, None
        self._run_callbacks()
        if record.step is None and sleeping is not None and sleeping._args and sleeping._args[0] is task._fut_waiter:
            self._sleep(task, sleeping)

    def _sleep(self, task, timer):
        """The thread stands still until the timer is due, and notices nothing before."""
        seconds = max(0.0, timer._when - self.time())
        label = self._toast.places.of_coroutine(task.get_coro())[0]
        self._toast.block(seconds, label)
        self._fire_due()

    def _block_for(self, task, record):
        """The thread stands still until what the task waits for is there."""
        kitchen = self._toast
        label = kitchen.places.of_coroutine(task.get_coro())[0]
        self._block(lambda: kitchen.blocks_for_ever(label), label)

    def _block(self, why, label=None):
        """The thread stands still until the next timer or helper is due; where none is, the program ends: `why` says why."""
        kitchen = self._toast
        self._drop_cancelled()
        comes = kitchen.threads.next()
        if not self._scheduled and comes is None:
            raise kitchen.stop(BlocksForEver(why()))
        rings = self._scheduled[0][0] if self._scheduled else comes
        until = rings if comes is None else min(rings, comes)
        kitchen.block(max(0.0, until - self.time()), label)
        self._fire_due()

    def _fire_due(self):
        """Timers that are due run in order, then callbacks."""
        self._drop_cancelled()
        scheduled = self._scheduled
        end = self.time() + self._clock_resolution
        while scheduled and scheduled[0][0] < end:
            timer = heapq.heappop(scheduled)[2]
            timer._scheduled = False
            if not timer._cancelled:
                self._run_other(timer, timer._toast)
            self._toast.check()
        self._run_callbacks()

    def _run_callbacks(self):
        """What is ready and is no task's own step."""
        ready = self._ready
        for _ in range(len(ready)):
            if not ready:
                break  # one of them has run the others
            handle = ready.popleft()
            if type(handle._toast) is TaskRecord:
                if not handle._toast.driven:
                    ready.append(handle)
            elif not handle._cancelled:
                self._run_other(handle, handle._toast)
                self._toast.check()

    def _run_once(self):
        kitchen = self._toast
        kitchen.check()
        kitchen.threads.update()
        if self._ready:
            handle = self._ready.popleft()
            if handle._cancelled:
                return
            if type(handle._toast) is TaskRecord:
                task = handle._callback.__self__
                if not task.done():
                    kitchen.created(task, handle._toast)
                    self.drive(task, handle._toast)
            else:
                self._run_other(handle, handle._toast)
            return
        if not self._stopping:
            self._block(kitchen.stuck)

    def run_in_executor(self, executor, func, *args):
        self._check_closed()
        future = self.create_future()
        try:
            future.set_result(func(*args))
        except (SystemExit, KeyboardInterrupt):
            raise
        except Exception as error:
            future.set_exception(error)
        return future


class TaskGroup(asyncio.TaskGroup):
    def create_task(self, coro, **options):
        """A group whose task has failed starts no other: who would start it has been cancelled, and learns it here."""
        if self._aborting and self._parent_task is asyncio.current_task():
            coro.close()
            raise asyncio.CancelledError
        task = super().create_task(coro, **options)
        if task.done() and task in self._tasks:
            self._loop._run_callbacks()  # since 3.14 a group hears of its task's end by one
        return task


TaskGroup.__module__ = "asyncio.taskgroups"


def install(kitchen):
    asyncio.TaskGroup = asyncio.taskgroups.TaskGroup = TaskGroup

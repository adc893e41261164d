"""
The traced event loop: asyncio's own, which says what it does.

A turn, the ready queue and the timers are those of BaseEventLoop._run_once; what differs is that each handle knows what it is
to the trace (`_toast`): a task's step, a bell, a callback, or nothing that a person wrote.
"""

import asyncio
import contextvars
import heapq
import sys
from asyncio import base_events, events, format_helpers, futures, timeouts
from asyncio.log import logger
from types import BuiltinMethodType, MethodType

from .kitchen import Bell, Callback
from .recorder import BATCH
from .tasks import Task, TaskRecord

SET_RESULT = futures._set_result_unless_cancelled
copy_context = contextvars.copy_context
heappop, heappush = heapq.heappop, heapq.heappush
new_handle = object.__new__
SLEEP = "sleep"  # what the timer of asyncio.sleep is to the trace
MAX_WAIT = base_events.MAXIMUM_SELECT_TIMEOUT


def step_type():
    """The type of what a task gives its loop to run a step."""
    seen = []

    class Loop(asyncio.AbstractEventLoop):
        def get_debug(self):
            return False

        def call_soon(self, callback, *args, context=None):
            seen.append(type(callback))

    async def nothing():
        pass

    coroutine = nothing()
    task = asyncio.tasks._CTask(coroutine, loop=Loop(), name="")
    task._log_destroy_pending = False
    coroutine.close()
    return seen[0]


STEP = step_type()


class Handle(events.Handle):
    __slots__ = ("_toast",)

    def __init__(self, callback, args, loop, context=None):
        if context is None:
            context = copy_context()
        self._context = context
        self._loop = loop
        self._callback = callback
        self._args = args
        self._cancelled = False
        self._repr = None
        self._toast = None
        self._source_traceback = format_helpers.extract_stack(sys._getframe(1)) if loop._debug else None

    def cancel(self):
        if not self._cancelled and type(self._toast) is Callback:
            self._loop._toast.recorder.emit("callback-cancelled", self._toast.id)
        super().cancel()


class TimerHandle(events.TimerHandle):
    """Of a sleep, `_record` and `_id` are its task's and its timer's, once it is known that a task waits for it."""

    __slots__ = ("_toast", "_record", "_id")

    def __init__(self, when, callback, args, loop, context=None):
        self._context = copy_context() if context is None else context
        self._loop = loop
        self._callback = callback
        self._args = args
        self._cancelled = False
        self._repr = None
        self._toast = None
        self._source_traceback = format_helpers.extract_stack(sys._getframe(1)) if loop._debug else None
        self._when = when
        self._scheduled = False


Handle.__module__ = TimerHandle.__module__ = "asyncio.events"


class Tracing:
    """What a traced loop does otherwise than the platform's, which it is mixed into."""

    _toast = None  # the kitchen, for every traced loop of the program; see install
    _toast_runs = ""  # the call that runs it

    # The ready queue

    def call_soon(self, callback, *args, context=None):
        if self._debug or self._closed:
            self._check_closed()
            if self._debug:
                self._check_thread()
                self._check_callback(callback, "call_soon")
            handle = Handle(callback, args, self, context)
        else:
            handle = new_handle(Handle)  # as its constructor, which costs a call
            handle._context = copy_context() if context is None else context
            handle._loop = self
            handle._callback = callback
            handle._args = args
            handle._cancelled = False
            handle._repr = handle._source_traceback = handle._toast = None
        kitchen = self._toast
        kind = type(callback)
        if kind is STEP:
            task = callback.__self__
            record = handle._toast = task._toast if type(task) is Task else None
            if record is not None and record is kitchen.recorder.task:
                record.turn = True
        elif (
            kind is BuiltinMethodType
            and type(task := callback.__self__) is Task
            and args
            and (args[0] is task._fut_waiter or callback.__name__ == "task_wakeup")
        ):
            record = handle._toast = task._toast
            if record is not None:
                self._wake(record)
        elif not self._is_internal(callback):
            self._note_callback(handle, callback, args, context)
        self._ready.append(handle)
        return handle

    def _wake(self, record):
        """What the task waited for is there: its step stands in the ready queue."""
        recorder = self._toast.recorder
        if record is recorder.task:
            record.woken = True
        elif record.id is not None:
            if recorder.task is not None:
                recorder.now()
            if recorder.last != recorder.stamped:
                self._stamp(recorder)
            recorder.lines.append(f'["task-woken",{recorder.stamp},{record.id}]')

    def _note_callback(self, handle, callback, args, context):
        kitchen = self._toast
        if type(callback) is MethodType and type(callback.__self__) is timeouts.Timeout:
            handle._toast = self._timeout_set(callback.__self__, kitchen.recorder.clock.time())
            return
        done = context is not None and len(args) == 1 and futures.isfuture(args[0]) and args[0].done()
        handle._toast = kitchen.callback("done" if done else "soon", callback, args)

    def _is_internal(self, callback):
        """Whether a callback is the loop's own plumbing."""
        if callback is base_events._run_until_complete_cb or callback is SET_RESULT:
            return True
        return getattr(callback, "__self__", None) is self or getattr(callback, "__module__", "") == "asyncio.futures"

    def _call_soon(self, callback, args, context):
        """What call_soon_threadsafe calls."""
        handle = Handle(callback, args, self, context)
        if not self._is_internal(callback) and self._toast.threads.is_programs(callback, args):
            handle._toast = self._toast.threads.scheduled(callback)
        self._ready.append(handle)
        return handle

    # Timers

    def call_at(self, when, callback, *args, context=None):
        if when is None:
            raise TypeError("when cannot be None")
        self._check_closed()
        if self._debug:
            self._check_thread()
            self._check_callback(callback, "call_at")
        kitchen = self._toast
        if kitchen.recorder.clock.virtual:
            when = round(when, 9)
        timer = TimerHandle(when, callback, args, self, context)
        if callback is SET_RESULT:
            timer._toast = SLEEP
            timer._id = None
            kitchen.sleeping = timer
        elif type(callback) is MethodType and type(callback.__self__) is timeouts.Timeout:
            timer._toast = self._timeout_set(callback.__self__, when)
        elif not self._is_internal(callback):
            timer._toast = kitchen.callback("later", callback, args)
        # Equal deadlines go in the order in which they were set, as on a clock whose readings are never equal.
        kitchen.set = number = kitchen.set + 1
        heappush(self._scheduled, (when, number, timer))
        timer._scheduled = True
        return timer

    def _timeout_set(self, timeout, when):
        kitchen = self._toast
        record = getattr(timeout._task, "_toast", None)
        if record is None or record.id is None:
            return None
        kitchen.timers += 1
        recorder = kitchen.recorder
        deadline = max((when - recorder.origin) * 1000, recorder.now())
        recorder.emit("timeout-set", record.id, kitchen.timers, kitchen.places.here(), float(deadline))
        return Bell(kitchen.timers, record)

    def _timer_handle_cancelled(self, handle):
        toast = handle._toast
        if toast is SLEEP:
            if handle._scheduled:
                self._timer_cancelled_count += 1
                if handle._id is not None:
                    self._toast.recorder.emit("timer-cancelled", handle._record.id, handle._id)
            return
        super()._timer_handle_cancelled(handle)
        recorder = self._toast.recorder
        if type(toast) is Callback:
            recorder.emit("callback-cancelled", toast.id)
        elif type(toast) is Bell and not toast.over:
            toast.over = True
            recorder.emit("timeout-ended", toast.record.id, toast.id, "left")

    # Turns

    def run_forever(self):
        kitchen = self._toast
        kitchen.loop_begins(self, sys._getframe(1))
        try:
            super().run_forever()
        finally:
            kitchen.loop_rests(self)

    def close(self):
        running = self.is_running()
        super().close()
        if not running:
            self._toast.loop_closes(self)

    def _timeout_of_select(self):
        if self._ready or self._stopping:
            return 0
        if not self._scheduled:
            return None
        return min(max(0, self._scheduled[0][0] - self.time()), MAX_WAIT)

    def _drop_cancelled(self):
        scheduled = self._scheduled
        count = len(scheduled)
        if (
            count > base_events._MIN_SCHEDULED_TIMER_HANDLES
            and self._timer_cancelled_count / count > base_events._MIN_CANCELLED_TIMER_HANDLES_FRACTION
        ):
            kept = []
            for entry in scheduled:
                if entry[2]._cancelled:
                    entry[2]._scheduled = False
                else:
                    kept.append(entry)
            heapq.heapify(kept)
            self._scheduled = kept
            self._timer_cancelled_count = 0
            return
        while scheduled and scheduled[0][2]._cancelled:
            self._timer_cancelled_count -= 1
            heapq.heappop(scheduled)[2]._scheduled = False

    def _select(self, timeout):
        """Waits for the world outside and for timers, and says that it does."""
        if timeout == 0:
            return self._selector.select(0)
        recorder = self._toast.recorder
        recorder.emit("idle-started")
        later = recorder.flush_idle()
        if later is not None and (timeout is None or later < timeout):
            found = self._selector.select(later)
            if found:
                recorder.emit("idle-ended")
                return found
            recorder.flush()
            timeout = self._timeout_of_select()
        found = self._selector.select(timeout)
        recorder.emit("idle-ended")
        return found

    def _run_once(self):
        kitchen = self._toast
        if kitchen.stopped is not None:
            raise kitchen.stopped
        self._drop_cancelled()
        found = self._select(self._timeout_of_select())
        self._process_events(found)
        found = None
        ready = self._ready
        recorder = kitchen.recorder
        scheduled = self._scheduled
        lines = recorder.lines
        if scheduled:
            end_time = self.time() + self._clock_resolution
            if scheduled[0][0] < end_time:
                t = recorder.now()
                stamp = f"{t:.3f}"
                while scheduled and scheduled[0][0] < end_time:
                    handle = heappop(scheduled)[2]
                    handle._scheduled = False
                    ready.append(handle)
                    if not handle._cancelled:
                        toast = handle._toast
                        if toast is SLEEP:
                            if handle._id is not None:
                                lines.append(f'["timer-fired",{stamp},{handle._record.id},{handle._id}]')
                        elif type(toast) is Callback:
                            recorder.emit_at(t, "callback-due", toast.id)
        todo = len(ready)
        if not todo:
            return
        kitchen.turns += 1
        t = (recorder.clock.time() - recorder.origin) * 1000
        if t > recorder.last:
            recorder.last = t
        self._stamp(recorder)
        lines.append(f'["turn-started",{recorder.stamp},{kitchen.turns},{todo}]')
        debug = self._debug
        for _ in range(todo):
            handle = ready.popleft()
            if handle._cancelled:
                continue
            kind = type(handle)
            toast = handle._toast if kind is Handle or kind is TimerHandle else None
            if debug:
                self._run_slowly(handle, toast)
                continue
            kind = type(toast)
            if kind is TaskRecord:
                callback = handle._callback
                record = toast
                task = callback.__self__
                if record.id is not None:
                    # It begins when what came before has ended, which is the latest event.
                    if recorder.last != recorder.stamped:
                        self._stamp(recorder)
                    lines.append(f'["step-started",{recorder.stamp},{record.id}]')
                    if record.asked:
                        kitchen.deliver(task, record, handle._args)
                recorder.task = record
                try:
                    handle._context.run(callback, *handle._args)
                except (SystemExit, KeyboardInterrupt):
                    recorder.task = None
                    kitchen.end_step(task, record)
                    raise
                except BaseException as error:
                    self._failed(handle, error)
                recorder.task = None
                kitchen.end_step(task, record)
                if len(lines) >= BATCH:
                    recorder.flush()
                callback = task = None
            elif toast is SLEEP:
                # What asyncio's own callback does.
                future, result = handle._args
                if not future.cancelled():
                    future.set_result(result)
                future = None
            else:
                self._run_other(handle, toast)
                recorder.now()
                if len(lines) >= BATCH:
                    recorder.flush()
        handle = None

    @staticmethod
    def _stamp(recorder):
        """The latest event's time as a text."""
        recorder.stamped = recorder.last
        recorder.stamp = f"{recorder.last:.3f}"

    def _run_slowly(self, handle, toast):
        """In debug mode: says what took long."""
        try:
            self._current_handle = handle
            begin = self.time()
            self._run_handle(handle, toast)
            took = self.time() - begin
            if took >= self.slow_callback_duration:
                logger.warning("Executing %s took %.3f seconds", base_events._format_handle(handle), took)
        finally:
            self._current_handle = None

    def _run_handle(self, handle, toast):
        if type(toast) is not TaskRecord:
            self._run_other(handle, toast)
            return
        kitchen = self._toast
        recorder = kitchen.recorder
        task = handle._callback.__self__
        if toast.id is not None:
            recorder.emit("step-started", toast.id)
            if toast.asked:
                kitchen.deliver(task, toast, handle._args)
        recorder.task = toast
        try:
            handle._run()
        finally:
            recorder.task = None
            kitchen.end_step(task, toast)

    def _run_other(self, handle, toast):
        """A bell, a callback or the loop's own."""
        recorder = self._toast.recorder
        if type(toast) is Callback:
            recorder.now()
            self._stamp(recorder)
            recorder.lines.append(f'["callback-started",{recorder.stamp},{toast.id}]')
            recorder.callback = toast.record
            try:
                handle._run()
            finally:
                recorder.callback = None
                recorder.now()
                self._stamp(recorder)
                recorder.lines.append(f'["callback-ended",{recorder.stamp},{toast.id}]')
            return
        if type(toast) is Bell and not toast.over:
            toast.over = True
            recorder.emit("timeout-ended", toast.record.id, toast.id, "expired")
        handle._run()

    def _failed(self, handle, error):
        """As Handle._run."""
        callback = format_helpers._format_callback_source(handle._callback, handle._args)
        context = {"message": f"Exception in callback {callback}", "exception": error, "handle": handle}
        if handle._source_traceback:
            context["source_traceback"] = handle._source_traceback
        self.call_exception_handler(context)

    def default_exception_handler(self, context):
        self._toast.complains(context)
        super().default_exception_handler(context)

    def run_in_executor(self, executor, func, *args):
        future = super().run_in_executor(executor, func, *args)
        return self._toast.threads.called(future)


def traced(platform, kitchen, **more):
    """The platform's loop class with tracing, under the same name."""
    return type(
        platform.__name__,
        (Tracing, platform),
        {"_toast": kitchen, "__module__": platform.__module__, "__doc__": platform.__doc__, **more},
    )

"""
The traced event loop: asyncio's own, which says what it does.

A turn, the ready queue and the timers are those of BaseEventLoop._run_once; what differs is that each handle knows what it is
to the trace (`_toast`): a task's step, a bell, a callback, or nothing that a person wrote.
"""

import asyncio
import heapq
import sys
from asyncio import base_events, events, format_helpers, futures, timeouts
from asyncio.log import logger
from types import BuiltinMethodType, MethodType

from .kitchen import Bell, Callback
from .recorder import BATCH
from .tasks import Task, TaskRecord

SET_RESULT = futures._set_result_unless_cancelled
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
        super().__init__(callback, args, loop, context)
        self._toast = None

    def cancel(self):
        if not self._cancelled and type(self._toast) is Callback:
            self._loop._toast.recorder.emit("callback-cancelled", self._toast.id)
        super().cancel()


class TimerHandle(events.TimerHandle):
    """Of a sleep, `_ids` are its task's and its timer's as JSON, once it is known that a task waits for it."""

    __slots__ = ("_toast", "_ids")

    def __init__(self, when, callback, args, loop, context=None):
        super().__init__(when, callback, args, loop, context)
        self._toast = None

    def cancel(self):
        if self._toast is SLEEP and not self._scheduled and not self._loop._debug:
            # asyncio.sleep cancels its timer whenever it ends, and most often that has rung.
            self._cancelled = True
            self._callback = self._args = None
            return
        super().cancel()


Handle.__module__ = TimerHandle.__module__ = "asyncio.events"


class Tracing:
    """What a traced loop does otherwise than the platform's, which it is mixed into."""

    _toast = None  # the kitchen, for every traced loop of the program; see install
    _recorder = None  # its
    _toast_runs = ""  # the call that runs it

    # The ready queue

    def call_soon(self, callback, *args, context=None):
        recorder = self._recorder
        kind = type(callback)
        record = None
        if kind is STEP:
            task = callback.__self__
            record = task._toast if type(task) is Task else None
            if record is not None and record is recorder.task:
                record.turn = True
        elif (
            kind is BuiltinMethodType
            and type(task := callback.__self__) is Task
            and args
            and (args[0] is task._fut_waiter or callback.__name__ == "task_wakeup")
        ):
            record = task._toast
            if record is not None:
                self._wake(recorder, record)
        if self._debug or self._closed:
            self._check_closed()
            if self._debug:
                self._check_thread()
                self._check_callback(callback, "call_soon")
        elif record is not None and record.callback is None:
            # asyncio's own tasks, which alone call it with this, ask for no handle
            record.task = task
            record.callback = callback
            record.context = context
            if args:
                record.future = args[0]
            self._ready.append(record)
            return None
        handle = Handle(callback, args, self, context)
        if record is not None:
            handle._toast = record
        elif not self._is_internal(callback):
            self._note_callback(handle, callback, args, context)
        self._ready.append(handle)
        return handle

    @staticmethod
    def _wake(recorder, record):
        """What the task waited for is there: its step stands in the ready queue."""
        if record is recorder.task:
            record.woken = True
        elif record.id is not None:
            if recorder.task is not None:
                recorder.now()
            if recorder.last != recorder.stamped:
                recorder.restamp()
            recorder.lines.append(f'["task-woken",{recorder.stamp},{record.text}]')

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

    def call_soon_threadsafe(self, callback, *args, context=None):
        """As the base's, which from 3.14 on makes a handle of its own."""
        self._check_closed()
        if self._debug:
            self._check_callback(callback, "call_soon_threadsafe")
        handle = self._call_soon(callback, args, context)
        if handle._source_traceback:
            del handle._source_traceback[-1]
        self._write_to_self()
        return handle

    def _call_soon(self, callback, args, context):
        handle = Handle(callback, args, self, context)
        if not self._is_internal(callback) and is_programs(callback):
            handle._toast = self._toast.threads.scheduled(callback)
        self._ready.append(handle)
        return handle

    # Timers

    def call_later(self, delay, callback, *args, context=None):
        if callback is SET_RESULT and not self._debug and not self._closed:
            return self._sleep_until(self.time() + delay, args)
        return super().call_later(delay, callback, *args, context=context)

    def _sleep_until(self, when, args):
        """The timer of asyncio.sleep, as call_at makes it; that runs no code of the program, so it needs no context."""
        kitchen = self._toast
        if kitchen.virtual:
            when = round(when, 9)
        timer = new_handle(TimerHandle)
        timer._context = timer._repr = timer._source_traceback = timer._ids = None
        timer._loop = self
        timer._callback = SET_RESULT
        timer._args = args
        timer._cancelled = False
        timer._toast = SLEEP
        timer._when = when
        timer._scheduled = True
        kitchen.sleeping = timer
        kitchen.set = number = kitchen.set + 1
        heappush(self._scheduled, (when, number, timer))
        return timer

    def call_at(self, when, callback, *args, context=None):
        if when is None:
            raise TypeError("when cannot be None")
        self._check_closed()
        if self._debug:
            self._check_thread()
            self._check_callback(callback, "call_at")
        kitchen = self._toast
        if kitchen.virtual:
            when = round(when, 9)
        timer = TimerHandle(when, callback, args, self, context)
        if callback is SET_RESULT:
            timer._toast = SLEEP
            timer._ids = None
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
                if handle._ids is not None:
                    self._recorder.emit("timer-cancelled", handle._ids)
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
                            if handle._ids is not None:
                                lines.append(f'["timer-fired",{stamp},{handle._ids}]')
                        elif type(toast) is Callback:
                            recorder.emit_at(t, "callback-due", toast.id)
        todo = len(ready)
        if not todo:
            return
        kitchen.turns += 1
        t = (recorder.clock.time() - recorder.origin) * 1000
        if t > recorder.last:
            recorder.last = t
        recorder.restamp()
        lines.append(f'["turn-started",{recorder.stamp},{kitchen.turns},{todo}]')
        end_step = kitchen.end_step
        popleft = ready.popleft
        debug = self._debug
        for number in range(todo):
            item = popleft()
            if type(item) is TaskRecord:
                record = item
                callback, record.callback = record.callback, None
                task, record.task = record.task, None
                if record.id is not None:
                    # It begins when what came before has ended, which is the latest event.
                    if recorder.last != recorder.stamped:
                        recorder.tell_time()
                    lines.append(record.text)
                    if record.asked:
                        kitchen.deliver(task, record, record.future)
                recorder.task = record
                try:
                    if record.future is None:
                        record.context.run(callback)
                    else:
                        future, record.future = record.future, None
                        record.context.run(callback, future)
                        future = None
                except (SystemExit, KeyboardInterrupt):
                    recorder.task = None
                    end_step(task, record)
                    raise
                except BaseException as error:
                    self._failed(Handle(callback, (), self, record.context), error)
                recorder.task = None
                end_step(task, record)
                if number & 63 == 0 and len(lines) >= BATCH:
                    recorder.flush()
                callback = task = None
                continue
            handle = item
            if handle._cancelled:
                continue
            kind = type(handle)
            toast = handle._toast if kind is Handle or kind is TimerHandle else None
            if toast is SLEEP:
                # What asyncio's own callback does.
                future, result = handle._args
                if not future.cancelled():
                    future.set_result(result)
                future = None
            elif debug:
                self._run_slowly(handle, toast)
            else:
                self._run_other(handle, toast)
                recorder.now()
                if len(lines) >= BATCH:
                    recorder.flush()
        handle = item = None

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
                kitchen.deliver(task, toast, *handle._args)
        recorder.task = toast
        try:
            handle._run()
        finally:
            recorder.task = None
            kitchen.end_step(task, toast)

    def _run_other(self, handle, toast):
        """A bell, a callback or the loop's own."""
        recorder = self._recorder
        if toast is SLEEP:
            SET_RESULT(*handle._args)
            return
        if type(toast) is Callback:
            if recorder.last != recorder.stamped:
                recorder.restamp()
            recorder.lines.append(f'["callback-started",{recorder.stamp},{toast.id}]')
            recorder.callback = toast.record
            try:
                handle._run()
            finally:
                recorder.callback = None
                if recorder.now() != recorder.stamped:
                    recorder.restamp()
                recorder.lines.append(f'["callback-ended",{recorder.stamp},{toast.id}]')
            return
        if type(toast) is Bell and not toast.over:
            toast.over = True
            recorder.emit("timeout-ended", toast.record.id, toast.id, "expired")
        handle._run()

    def _failed(self, handle, error):
        """As Handle._run, where a step cannot even begin: its context may be entered already."""
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
        threads = self._toast.threads
        if threads.latest is not None:
            future._toast_job, threads.latest = threads.latest, None
        return future


def is_programs(callback):
    """Whether another thread hands in a callback of the program's, and none of asyncio's or of a future."""
    own = not (getattr(callback, "__module__", None) or "").startswith("asyncio")
    return own and not hasattr(getattr(callback, "__self__", None), "get_loop")


def traced(platform, kitchen, **more):
    """The platform's loop class with tracing, under the same name."""
    return type(
        platform.__name__,
        (Tracing, platform),
        {"_toast": kitchen, "_recorder": kitchen.recorder, "__module__": platform.__module__, "__doc__": platform.__doc__, **more},
    )

"""What the loops of one program have in common: who is who, and what each step came to."""

import asyncio
import json
import sys
from json.encoder import encode_basestring_ascii as quote
from types import CoroutineType

from . import waits
from .places import SLEEP
from .recorder import BATCH, TURN, WORK_MS, Json, Stopped
from .tasks import HOUSEKEEPING, PLUMBING, TaskRecord, how_run, is_main
from .values import Values

NOTHING = '""'
MOST_TOLD = 5  # tasks that a reason names


class Bell:
    """The timer of a timeout."""

    __slots__ = ("id", "record", "over")

    def __init__(self, id, record):
        self.id = id
        self.record = record
        self.over = False


class Callback:
    """What call_soon, call_later or a future was given."""

    __slots__ = ("id", "record")

    def __init__(self, id, record):
        self.id = id
        self.record = record


class Kitchen:
    """
    recorder, places: see there. synchronous: whether its loops are twins.
    """

    def __init__(self, recorder, places, synchronous=False):
        self.recorder = recorder
        self.places = places
        self.synchronous = synchronous
        self.stopped = None  # why nothing goes on, once it does not
        self.sleeping = None  # the timer of a sleep that was set last, in this step
        self.tasks = 0
        self.timers = 0
        self.set = 0  # timers of any kind, which go in this order where they are due at once
        self.callbacks = 0
        self.futures = 0
        self.turns = 0
        self.jobs = 0
        self.kinds = {}
        self.names = {}  # of callbacks, as JSON
        self.turn_forms = {}  # of what yields for a turn, by its label
        self.ran = False  # a coroutine was the program's own already
        self.main = TaskRecord(0)
        self.time = recorder.clock.about
        self.virtual = recorder.clock.virtual
        self.resolution = recorder.clock.resolution_ms
        self.of_coroutine = places.of_coroutine
        self.values = Values() if recorder.values else None
        self.threads = None  # what helpers are here: RealThreads or Helpers
        recorder.place = places.here

    # Tasks

    def new_task(self, coro):
        """A record for a task that is being made; see created."""
        main = not asyncio._get_running_loop() and is_main(sys._getframe(2))
        name = getattr(coro, "__name__", "")
        if (main and name in HOUSEKEEPING) or name in PLUMBING:
            return TaskRecord(None)
        if main:
            return TaskRecord(0)
        self.tasks += 1
        return TaskRecord(self.tasks)

    def created(self, task, record):
        """Its task exists."""
        if record.begun or record.id is None:
            return
        record.begun = True
        record.coro = coro = task.get_coro()
        if type(coro) is CoroutineType:
            record.function = self.places.function_of(coro.cr_code)
        if record.id == 0:
            if self.ran and not self.synchronous:
                self.recorder.emit("task-suspended", 0, "turn", self.places.here(), "")
            self.ran = True
            return
        self.emit_created(record, coro, task.get_name())

    def emit_created(self, record, coro, name):
        kind = getattr(coro, "__name__", None) or type(coro).__name__
        if not name or name.startswith("Task-") and name[5:].isdecimal():
            self.kinds[kind] = number = self.kinds.get(kind, 0) + 1
            name = f"{kind}-{number}"
        recorder = self.recorder
        record.name = name
        record.created = created = self.places.of_frame(sys._getframe(3))
        recorder.lines.append(
            f'["task-created",{recorder.now():.3f},{record.id},{recorder.task_id},0,'
            f"{quote(kind[:200])},{quote(name[:200])},{created}]"
        )
        if len(recorder.lines) >= BATCH:
            recorder.flush()

    def start_eagerly(self, record, task, init, coro, **options):
        """A task whose first step runs while it is made."""
        recorder = self.recorder
        outer = recorder.task
        record.begun = True
        self.emit_created(record, coro, options.get("name"))
        recorder.emit("step-started", record.id)
        recorder.task = record
        try:
            init(coro, **options)
        finally:
            recorder.task = None
            self.end_step(task, record)
            recorder.task = outer
            if outer is not None and outer.id is not None:
                recorder.emit("step-started", outer.id)

    def end_step(self, task, record):
        """The task's step is over: it waits, or it is done."""
        recorder = self.recorder
        turn = record.turn
        if turn:
            record.turn = False
            future = None
        elif (future := task._fut_waiter) is None:
            self.done(task, record)
            return
        function = record.function
        if function is not None and type(inner := record.coro.cr_await) is CoroutineType and inner.cr_code is SLEEP:
            frame = record.coro.cr_frame  # most of what programs do
            label = function.labels.get(frame.f_lasti) or self.places.label(function, frame)
        else:
            label, frame, inner, function = self.of_coroutine(record.coro or task.get_coro())
        last = recorder.last
        # Computing takes no virtual time.
        if not self.virtual and (t := (self.time() - recorder.origin) * 1000) > last + self.resolution:
            if t - last > WORK_MS:
                recorder.note_work(record, last, t, label)
            recorder.last = last = t
        if record.id is None:
            self.sleeping = None
            record.woken = False
            return
        if turn:
            if recorder.stamped != last:
                recorder.tell_time()
            self._yielded(record, label, frame, function)
            if record.woken:
                self._woken(record)
            return
        if (sleeping := self.sleeping) is not None and sleeping._args and sleeping._args[0] is future:
            self.sleeping = None
            self.timers = timers = self.timers + 1
            sleeping._ids = ids = Json(f"{record.text},{timers}")
            deadline = max((sleeping._when - recorder.origin) * 1000, recorder.last)
            if recorder.stamped != last:
                recorder.restamp()
            recorder.lines.append(f'["timer-set",{recorder.stamp},{ids},{label},"",{deadline:.3f}]')
        else:
            self.sleeping = None
            waits.suspend(self, record, future, label, inner)
        if frame is not None and self.values is not None:
            line = self.values.change(recorder, record, label, frame, function)
            if line is not None:
                recorder.lines.append(line)
        if record.woken:
            self._woken(record)

    def _yielded(self, record, label, frame, function):
        """The task yields for a turn. A step in which nothing else happened has one line."""
        recorder = self.recorder
        lines = recorder.lines
        change = None
        if frame is not None and self.values is not None:
            change = self.values.change(recorder, record, label, frame, function)
        form = self.turn_forms.get(label)
        if form is None:
            form = self.turn_forms[label] = recorder.form(TURN, label)
        if lines and lines[-1] is record.text:
            if change is None:
                lines[-1] = f"[[{form},{record.text}]]"
                return
            if change[1] != '"':
                lines[-1] = f"[{change}]"
                return
        lines.append(f"[{form},{record.text}]")
        if change is not None:
            lines.append(change)

    def _woken(self, record):
        """It was within its own step."""
        record.woken = False
        self.recorder.lines.append(f'["task-woken",{self.recorder.last:.3f},{record.text}]')

    def done(self, task, record):
        recorder = self.recorder
        if record.finished:
            return
        record.finished = True
        record.coro = None
        t = recorder.now() if recorder.task is not None else (self.time() - recorder.origin) * 1000
        if t - recorder.last > WORK_MS and not self.virtual:
            recorder.note_work(record, recorder.last, t, self.places.here())
        if not record.id:
            return
        error = ""
        if task.cancelled():
            outcome = "cancelled"
        elif (exception := task._exception) is not None:
            outcome, error = "failed", recorder.texts.error(exception)
        else:
            outcome = "ok"
        if record.delivered and outcome == "ok":
            recorder.emit_at(t, "cancellation", record.id, record.id, "swallowed", task.cancelling())
        if t < recorder.last:
            t = recorder.last
        recorder.last = t
        recorder.lines.append(f'["task-done",{t:.3f},{record.id},"{outcome}",{quote(error) if error else NOTHING}]')

    def deliver(self, task, record, future=None):
        """Says so where its cancellation reaches the task with the step that begins. `future`: what it waited for."""
        if task._must_cancel or (future is not None and future.cancelled()):
            record.asked = False
            record.delivered = True
            self.recorder.emit("cancellation", record.id, record.id, "delivered", task.cancelling())

    # Loops

    def loop_begins(self, loop, frame):
        if self.synchronous:
            return
        how, kept = how_run(frame)
        if loop._toast_runs:
            if how != "Runner.run":
                return
            self.recorder.emit("loop-stopped")
        elif not how:
            return
        loop._toast_runs = how
        loop._toast_kept = kept
        if not self.main.begun and not kept:
            self.main.begun = True
        self.recorder.emit("loop-started", how)

    def loop_rests(self, loop):
        if loop._toast_runs and not loop._toast_kept:
            loop._toast_runs = ""
            self.recorder.emit("loop-stopped")

    def loop_closes(self, loop):
        if loop._toast_runs:
            loop._toast_runs = ""
            self.recorder.emit("loop-stopped")

    def complains(self, context):
        """The loop says on stderr what nobody caught."""
        about = context.get("task") or context.get("future")
        record = getattr(about, "_toast", None)
        if record is not None and record.id is not None:
            task, label = record.id, self.places.of_coroutine(about.get_coro())[0]
        else:
            task, label = self.recorder.task_id, self.places.here()
        self.recorder.emit("warned", task, self.recorder.texts.complaint(str(context.get("message"))), label)

    # Callbacks

    def callback(self, how, callback, args):
        """
        A record of a callback, which stands in the ready queue from now on (with 'later', when it is due); None in a twin,
        which has no queue.
        """
        if self.synchronous:
            return None
        self.callbacks = id = self.callbacks + 1
        recorder = self.recorder
        record = recorder.task
        if how == "done":
            record = getattr(args[0], "_toast", None) or record
        if record is None or record.id is None:
            record = self.main
        name = getattr(callback, "__qualname__", None) or type(callback).__name__
        label = '""' if how == "done" else self.places.here()
        name = self.names.get(name) or self.names.setdefault(name, quote(name.replace("<locals>.", "")[:200]))
        recorder.lines.append(f'["callback-scheduled",{recorder.now():.3f},{id},"{how}",{record.id},{name},{label}]')
        if len(recorder.lines) >= BATCH:
            recorder.flush()
        return Callback(id, record)

    # Time

    def wait_until(self, seconds):
        """Waits on the clock."""
        self.recorder.clock.wait_until(seconds)

    def block(self, seconds, label=None):
        """The thread stands blocked for so long."""
        end = self.recorder.clock.time() + seconds
        self.block_while(lambda: self.threads.hold_until(end), seconds, label)

    def block_while(self, wait, seconds, label=None):
        """The thread stands blocked while `wait` waits, for so many seconds as far as one knows."""
        recorder = self.recorder
        task = recorder.task_id
        recorder.emit(
            "block-started", task, self.places.here() if label is None else label, "", float((seconds or 0) * 1000)
        )
        try:
            wait()
        finally:  # an interrupt ends it, too
            recorder.last = max(recorder.last, (recorder.clock.time() - recorder.origin) * 1000)
            recorder.emit("block-ended", task)

    # The end

    def begin_main(self):
        """In a twin the program itself is the outermost call."""
        self.main.begun = True
        self.recorder.emit("step-started", 0)
        self.recorder.task = self.main

    def close_main(self, outcome, error):
        """The program has ended."""
        self.recorder.emit("task-done", 0, outcome, error)

    def blocks_for_ever(self, label=NOTHING):
        """Why a thread cannot go on; `label` is JSON. The window knows these sentences."""
        where = json.loads(label) or json.loads(self.places.here())
        if not where:
            return "would block for ever: nothing else will end the wait"
        return f"would block for ever: {where}, which nothing else will finish"

    def stuck(self):
        """Why a loop cannot go on: which task waits for what, and where. The window knows these sentences."""
        loop = asyncio._get_running_loop()
        if loop is None or self.synchronous:
            return self.blocks_for_ever()
        tasks = [task for task in asyncio.all_tasks(loop) if getattr(task, "_toast", None) and task._toast.id is not None]
        if not tasks:
            return "waits for ever: the loop has no task and no timer left"
        tasks.sort(key=lambda task: task._toast.id)
        names = {task._toast.id: task._toast.name for task in tasks}
        told = "; ".join(self._wait_of(task, names) for task in tasks[:MOST_TOLD])
        more = f"; and {len(tasks) - MOST_TOLD} more" if len(tasks) > MOST_TOLD else ""
        return f"waits for ever: {told}{more}, which nothing else will finish"

    def _wait_of(self, task, names):
        """What a task that is suspended waits for: "main waits for task fetch-1 at app.py:9 main"."""
        record = task._toast
        label, _, inner, _ = self.of_coroutine(task.get_coro())
        what = waits.told(self, record, task._fut_waiter, inner, names)
        # Where asyncio itself waits for it, no place of its own: where the program made it, or runs it.
        where = json.loads(label) or json.loads(record.created or self.places.here())
        return f"{record.name} waits for {what}" + (f" at {where}" if where else "")

    def check(self):
        """Raises Stopped where nothing goes on."""
        if self.stopped is not None:
            raise self.stopped

    def stop(self, reason):
        """Nothing goes on any more. Returns what to raise."""
        if self.stopped is None:
            self.recorder.now()
            self.stopped = reason
            self.recorder.mute()
        return self.stopped


class BlocksForEver(Stopped):
    """Nothing that the program waits for can come."""

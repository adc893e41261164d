"""asyncio.Task with a record of its own, and what becomes of its cancellations."""

import _asyncio
import asyncio
import os
import sys
from types import CoroutineType

# What Runner and run_until_complete run when the program's own coroutine is done; they are on no ticket.
HOUSEKEEPING = {"shutdown_asyncgens", "shutdown_default_executor"}
# What asyncio itself makes tasks of, behind what the program calls.
PLUMBING = {"_accept_connection2", "_connect_pipes", "_create_server_getaddrinfo"}
BASE = asyncio.base_events.__file__
RUNNERS = asyncio.runners.__file__
OWN = os.path.dirname(__file__)
TASKS = asyncio.tasks.__file__


class TaskRecord:
    """What the trace calls a task; `id` is None where it is on no ticket."""

    __slots__ = (
        *("id", "text", "name", "created", "turn", "woken", "asked", "delivered", "begun", "finished"),
        *("step", "driven", "coro", "function", "task", "callback", "context", "future", "values", "shape"),
    )

    def __init__(self, id):
        self.id = id
        self.text = str(id)
        self.turn = False  # its step yielded for a turn
        self.woken = False  # it was woken within its own step
        self.asked = False  # somebody asked it to cancel, and it does not know
        self.delivered = False  # it got its cancellation
        self.values = None  # its variables' texts as JSON, as they were noted last: by name, or in a row in the order of
        self.shape = None  # this; see values
        self.begun = False
        self.finished = False
        self.step = None  # in a twin: the handle that runs its next step
        self.coro = None
        self.function = None  # that coro runs, where it is the program's own; see places
        self.task = None  # the task itself while a step of it stands in the ready queue,
        self.callback = None  # that step,
        self.context = None  # what that runs in,
        self.future = None  # and what it waited for
        self.name = "main"
        self.created = ""  # where, as JSON
        self.driven = False  # in a twin: somebody runs it to its end


class Task(_asyncio.Task):
    __slots__ = ("_toast", "_number")

    def __init__(self, coro, *, loop=None, name=None, **options):
        running = loop if loop is not None else asyncio.events.get_event_loop()
        kitchen = getattr(running, "_toast", None)
        if kitchen is None or not (type(coro) is CoroutineType or asyncio.iscoroutine(coro)):
            self._toast = None
            super().__init__(coro, loop=loop, name=name, **options)
            return
        record = self._toast = kitchen.new_task(coro)
        if options.get("eager_start") and running.is_running() and not kitchen.synchronous:
            kitchen.start_eagerly(record, self, super().__init__, coro, loop=loop, name=name, **options)
        else:
            if kitchen.synchronous:
                options.pop("eager_start", None)
                record.driven = running.is_running()
            super().__init__(coro, loop=loop, name=name, **options)
            if kitchen.synchronous and not record.driven:
                return  # it begins with its loop
            kitchen.created(self, record)
            if record.driven:
                running.drive(self, record)

    def cancel(self, msg=None):
        record = self._toast
        if record is not None and record.id is not None and not self.done():
            record.asked = True
            kitchen = self.get_loop()._toast
            kitchen.recorder.emit("cancellation", record.id, kitchen.recorder.task_id, "asked", self.cancelling() + 1)
        return super().cancel(msg)

    def uncancel(self):
        requests = super().uncancel()
        record = self._toast
        if record is not None and record.id is not None:
            kitchen = self.get_loop()._toast
            record.delivered = False
            if requests == 0 and not self._must_cancel:
                record.asked = False
            kitchen.recorder.emit("cancellation", record.id, kitchen.recorder.task_id, "uncancelled", requests)
        return requests


Task.__module__ = "_asyncio"
Task.__doc__ = _asyncio.Task.__doc__


def is_main(frame):
    """Whether a coroutine becomes a task because a runner or run_until_complete was given it."""
    while frame is not None:
        file = frame.f_code.co_filename
        if file not in (BASE, TASKS, RUNNERS) and not file.startswith(OWN):
            return False
        name = frame.f_code.co_name
        if name == "run_until_complete" or (name == "run" and frame.f_code.co_filename == RUNNERS):
            return True
        frame = frame.f_back
    return False


def how_run(frame):
    """The call of the program that runs a loop, and whether a runner keeps the loop."""
    how, kept = "run_forever", False
    while frame is not None:
        code = frame.f_code
        if code.co_filename == BASE and code.co_name == "run_until_complete":
            how = "run_until_complete"
        elif code.co_filename == RUNNERS:
            how = {"run": "asyncio.run" if "self" not in frame.f_locals else "Runner.run"}.get(code.co_name, "")
            kept = True
        elif not code.co_filename.startswith(OWN):
            break
        frame = frame.f_back
    return how, kept


def install():
    """Makes every task of asyncio such a task."""
    asyncio.Task = asyncio.tasks.Task = Task
    if sys.version_info >= (3, 12):
        asyncio.eager_task_factory = asyncio.tasks.eager_task_factory = asyncio.create_eager_task_factory(Task)

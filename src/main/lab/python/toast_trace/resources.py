"""
Locks, semaphores, events, conditions, queues and barriers: that they are there, and what becomes of them.

asyncio's classes stay what they are: a few of their methods are wrapped, and attributes that say who holds what are watched.
"""

import asyncio
import functools
import linecache
import re
import sys
from asyncio import locks, queues

from .hidden import locals_of

KINDS = {
    asyncio.Lock: "lock",
    asyncio.Semaphore: "semaphore",
    asyncio.Event: "event",
    asyncio.Condition: "condition",
    asyncio.Queue: "queue",
    asyncio.Barrier: "barrier",
}
ASYNCIO = asyncio.__file__.rpartition("__init__")[0]
NAMED = re.compile(r"\s*(?:[\w.]+\.)?(\w+)\s*(?::[^=]*)?=(?!=)")
SEVERAL = re.compile(r"\s*(\w+(?: *, *\w+)+) *=(?!=)")
MANY = re.compile(r"\bfor\b")  # a comprehension: it makes several that are given one name
KEY = "_toast_number"
NAME = "_toast_name"


def number_of(thing):
    """The number of a resource; None where the program did not make it. What is inside one counts as it."""
    own = thing.__dict__
    owner = own.get("_toast_owner")
    return own.get(KEY) if owner is None else number_of(owner)


def told(thing):
    """What a resource is called: "lock plates"; None where the program did not make it."""
    owner = thing.__dict__.get("_toast_owner")
    if owner is not None:
        return told(owner)
    kind = next((kind for made, kind in KINDS.items() if isinstance(thing, made)), None)
    name = thing.__dict__.get(NAME)
    return f"{kind} {name}" if kind and name else None


class Watched:
    """An attribute that tells when it is set."""

    def __init__(self, name, changed):
        self.name = name
        self.changed = changed

    def __get__(self, thing, owner=None):
        if thing is None:
            raise AttributeError(self.name)
        try:
            return thing.__dict__[self.name]
        except KeyError:
            raise AttributeError(self.name) from None

    def __set__(self, thing, value):
        before = thing.__dict__.get(self.name)
        thing.__dict__[self.name] = value
        if before is not value and "_toast_known" in thing.__dict__:
            self.changed(thing, before, value)


class Resources:
    """Watches what is made from now on."""

    def __init__(self, kitchen):
        self.kitchen = kitchen
        self.counts = {}
        self.made = 0

    def install(self):
        for made, kind in KINDS.items():
            self._wrap_init(made, kind)
        locks.Lock._locked = Watched("_locked", self._locked)
        locks.Semaphore._value = Watched("_value", self._places)
        locks.Event._value = Watched("_value", self._event)
        locks.Barrier._state = Watched("_state", self._barrier)
        self._after(locks.Condition, "notify", lambda condition: self.changed(condition, "notified", len(condition._waiters)))
        self._after(queues.Queue, "put_nowait", lambda queue: self.changed(queue, "put", queue.qsize()))
        self._after(queues.Queue, "get_nowait", lambda queue: self.changed(queue, "got", queue.qsize()))

    def _wrap_init(self, made, kind):
        init = made.__init__

        @functools.wraps(init)
        def __init__(thing, *args, **options):
            own = thing.__dict__
            frame = sys._getframe(1)
            inside = "_toast_known" in own or self._note_owner(own, frame)
            init(thing, *args, **options)
            if not inside and "_toast_known" not in own:
                own["_toast_known"] = True
                self._created(thing, kind, frame)

        made.__init__ = __init__

    @staticmethod
    def _note_owner(own, frame):
        """Whether it is asyncio that makes it, for something else."""
        while frame is not None and frame.f_code.co_name == "__init__":
            if getattr(locals_of(frame).get("self"), "__dict__", None) is not own:
                break
            frame = frame.f_back  # a class of the program's that calls the constructor
        if frame is None or not frame.f_code.co_filename.startswith(ASYNCIO):
            return False
        owner = locals_of(frame).get("self")
        if isinstance(owner, tuple(KINDS)):
            own["_toast_owner"] = owner
            own["_toast_known"] = True
        return True

    def _created(self, thing, kind, frame):
        self.made = number = self.made + 1
        thing.__dict__[KEY] = number
        thing.__dict__[NAME] = name = self._name(kind, frame)[:200]
        self.kitchen.recorder.emit("resource-created", number, kind, name, self._capacity(thing, kind))

    def _name(self, kind, frame):
        """What the program calls it: the name that it is given to, else its kind; of several so called each has a number."""
        while frame is not None and frame.f_code.co_name == "__init__" and not self.kitchen.places.function_of(frame.f_code):
            frame = frame.f_back
        line = linecache.getline(frame.f_code.co_filename, frame.f_lineno) if frame else ""
        several = SEVERAL.match(line)
        if several:
            names = several[1].replace(" ", "").split(",")
            place = (frame.f_code.co_filename, frame.f_lineno)
            self.counts[place] = made = self.counts.get(place, 0) + 1
            if made <= len(names):
                return names[made - 1]
        named = NAMED.match(line)
        name = named[1] if named else kind
        self.counts[name] = count = self.counts.get(name, 0) + 1
        alone = named and count == 1 and not MANY.search(line)
        return name if alone else f"{name}-{count}"

    @staticmethod
    def _capacity(thing, kind):
        if kind == "lock":
            return 1
        if kind == "semaphore":
            return thing._value
        if kind == "queue":
            return thing.maxsize if thing.maxsize > 0 else None
        return thing.parties if kind == "barrier" else None

    def changed(self, thing, how, value, task=None):
        number = number_of(thing)
        if number is not None:
            recorder = self.kitchen.recorder
            recorder.emit("resource-changed", number, recorder.task_id if task is None else task, how, int(value))

    def _locked(self, lock, before, value):
        if before is not None and bool(before) != bool(value):
            self.changed(lock, "taken" if value else "released", value)

    def _places(self, semaphore, before, value):
        if before is None:
            return
        if value > before:
            self.changed(semaphore, "released", value)
            return
        waiter = locals_of(sys._getframe(2)).get("fut")
        record = getattr(waiter, "_toast_waiter", None)
        self.changed(semaphore, "taken", max(0, value), record.id if record else None)

    def _event(self, event, before, value):
        if before is not None and "_toast_owner" not in event.__dict__:
            self.changed(event, "set" if value else "cleared", bool(value))

    def _barrier(self, barrier, before, value):
        how = {"DRAINING": "passed", "BROKEN": "broken"}.get(getattr(value, "name", ""))
        if how:
            self.changed(barrier, how, barrier._count)

    @staticmethod
    def _after(owner, name, then):
        method = getattr(owner, name)

        @functools.wraps(method)
        def wrapped(thing, *args, **options):
            result = method(thing, *args, **options)
            then(thing)
            return result

        setattr(owner, name, wrapped)

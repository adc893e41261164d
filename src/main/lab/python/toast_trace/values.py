"""Local variables of a suspended coroutine, by a repr that calls no code of the program."""

import json
import sys
from json.encoder import encode_basestring_ascii as quote
from types import FunctionType

from .hidden import locals_of
from .recorder import NAMES

SHORT = 60
DEEP = 3
MANY = 6
ATOMS = {int, float, complex, bool, str, bytes, type(None), type(...), range}
BRACKETS = {list: "[]", tuple: "()", set: "{}", frozenset: "{}", dict: "{}"}
ROOM = 4000
MOST = 50  # variables
KNOWN = 10_000  # texts whose JSON is remembered
LONGEST_INT = 1 << 200
INTS = {number: f'"{number}"' for number in range(-100, 1000)}  # as JSON
LIVE = sys.version_info >= (3, 13)  # a frame's variables are seen without a copy of them all
# Around whatever a program's metaclass says that a name is.
QUALIFIED_NAME = type.__dict__["__qualname__"].__get__


def short(value, deep=0):
    """A short repr; of what the program has made itself, the type's name alone."""
    kind = type(value)
    if kind is int:
        return str(value) if -LONGEST_INT < value < LONGEST_INT else "<int>"
    if kind in (str, bytes):
        if len(value) <= SHORT:
            return repr(value)
        text = repr(value[: SHORT - 3])
        return f"{text[:-1]}…{text[-1]}"
    if kind in ATOMS:
        return repr(value)
    if kind in BRACKETS:
        return container(value, kind, deep)
    name = str.__str__(QUALIFIED_NAME(kind))
    if kind is FunctionType:
        name += " " + str.__str__(value.__qualname__)
    return f"<{name[:40]}>"


def container(value, kind, deep):
    start, end = BRACKETS[kind]
    if not value:
        return {set: "set()", frozenset: "frozenset()"}.get(kind, start + end)
    if deep >= DEEP:
        return f"{start}…{end}"
    parts = []
    for number, item in enumerate(value.items() if kind is dict else value):
        if number == MANY:
            parts.append("…")
            break
        if kind is dict:
            parts.append(f"{short(item[0], deep + 1)}: {short(item[1], deep + 1)}")
        else:
            parts.append(short(item, deep + 1))
    if kind is tuple and len(value) == 1:
        parts.append("")
    text = start + ", ".join(parts).rstrip(" ") + end
    return text if len(text) <= 3 * SHORT else text[: 3 * SHORT] + "…"


class Shape:
    """
    What a function's variables are when all of them have a value.

    size: how many there are; -1 where there is no form for them.
    names: in the frame's own order; None as long as they are not known.
    forms: numbers as texts, by label.
    room: how long a short line may be.
    """

    __slots__ = ("size", "names", "forms", "room")

    def __init__(self, code):
        names = {*code.co_varnames, *code.co_cellvars, *code.co_freevars}
        self.size = len(names) if 0 < len(names) <= MOST and all(map(str.isidentifier, names)) else -1
        self.names = None
        self.forms = {}
        self.room = ROOM

    def learn(self, names):
        self.names = names
        self.room -= sum(len(quote(name)) + 4 for name in names)

    def form(self, recorder, label):
        """The number of the form for these variables at a place."""
        form = self.forms[label] = recorder.form(NAMES, label, *map(quote, self.names))
        return form


def held(record):
    """What a task's variables held when they were noted last, as JSON texts by name; None where they were not."""
    if record.shape is None:
        return record.values
    return dict(zip(record.shape.names, map(quote, json.loads(f"[{record.values}]"))))


class Values:
    """Says what variables hold, where that is not what they held."""

    def __init__(self):
        self._known = {}  # JSON of texts

    def change(self, recorder, record, label, frame, function):
        """
        The line that says what the task's variables hold at the time of the latest event, at which it was suspended in this
        frame of this function; None where they hold what they held.
        """
        shape = function.shape
        if shape is None:
            shape = function.shape = Shape(function.code)
        if LIVE and shape.size >= 0:
            own = frame.f_locals
            values = own.values()
            if len(values) == shape.size:
                texts = ",".join([INTS.get(value) or self._json(value) if type(value) is int else self._json(value) for value in values])
                if record.shape is shape:
                    if texts == record.values:
                        return None
                elif self._holds(record, shape, own, texts):
                    return None
                record.values = texts
                line = f"[{shape.forms.get(label) or shape.form(recorder, label)},{record.text},{texts}]"
                if len(line) <= shape.room:
                    return line
                return self._written_out(recorder, record, label, held(record))
        return self._of_some(recorder, record, label, frame)

    @staticmethod
    def _holds(record, shape, own, texts):
        """Whether a task that was elsewhere last holds the same here. From now on it is here."""
        if shape.names is None:
            shape.learn(list(own))
        before, record.shape, record.values = held(record), shape, texts
        return held(record) == before

    def _json(self, value):
        """A short repr as JSON."""
        text = short(value)
        known = self._known.get(text)
        if known is None:
            if len(self._known) > KNOWN:
                self._known.clear()
            known = self._known[text] = quote(text)
        return known

    def _of_some(self, recorder, record, label, frame):
        """Of a function that has not given a value to each of its variables."""
        texts = {name: self._json(value) for name, value in list(locals_of(frame).items())[:MOST] if name.isidentifier()}
        if texts == held(record):
            return None
        record.values, record.shape = texts, None
        return self._written_out(recorder, record, label, dict(texts))

    @staticmethod
    def _written_out(recorder, record, label, texts):
        """With its names; of too many, without the longest."""
        while len(text := json_of(texts)) > ROOM:
            texts.pop(max(texts, key=lambda name: len(texts[name]) + len(name)))
        return f'["values",{recorder.last:.3f},{record.id},{label},{quote(text)}]'


def json_of(texts):
    """A JSON object of texts that are JSON already."""
    return "{" + ", ".join(f"{quote(name)}: {text}" for name, text in texts.items()) + "}"

"""Local variables of a suspended coroutine, by a repr that calls no code of the program."""

import json

from .hidden import locals_of

SHORT = 60
DEEP = 3
MANY = 6
ATOMS = {int, float, complex, bool, str, bytes, type(None), type(...), range}
BRACKETS = {list: "[]", tuple: "()", set: "{}", frozenset: "{}", dict: "{}"}
ROOM = 4000


def short(value, deep=0):
    """A short repr; of what the program has made itself, the type's name alone."""
    kind = type(value)
    if kind in (str, bytes):
        return repr(value) if len(value) <= SHORT else repr(value[: SHORT - 3])[:-1] + "…" + ("'" if kind is str else "'")
    if kind is int and value.bit_length() > 200:
        return "<int>"
    if kind in ATOMS:
        return repr(value)
    if kind in BRACKETS:
        return container(value, kind, deep)
    name = kind.__dict__.get("__qualname__") or kind.__name__
    return f"<{str(name)[:40]}>"


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


def note(recorder, record, label, frame):
    """Writes the task's variables where they are not what they were."""
    texts = {name: short(value) for name, value in list(locals_of(frame).items())[:50] if name.isidentifier()}
    if texts == record.values:
        return
    record.values = texts
    while len(text := json.dumps(texts)) > ROOM:
        texts.pop(max(texts, key=lambda name: len(texts[name]) + len(name)))
    recorder.emit("values", record.id, label, text)

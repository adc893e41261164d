"""What a suspended task waits for, in the trace's words: "task 1-3,7; timer 4; future 2; resource 1; job 5"."""

import asyncio
from asyncio import base_events, base_subprocess, selector_events, streams, tasks
from json.encoder import encode_basestring_ascii as quote
from types import CoroutineType, FunctionType

from . import resources
from .hidden import locals_of

GATHER = tasks._GatheringFuture
MOST_TOLD = 5  # tasks that one line names


def ranges(numbers):
    """[1, 2, 3, 7] as "1-3,7"."""
    parts = []
    for number in sorted(numbers):
        if parts and parts[-1][1] == number - 1:
            parts[-1][1] = number
        else:
            parts.append([number, number])
    return ",".join(str(a) if a == b else f"{a}-{b}" for a, b in parts)


def cut(text):
    """A list that the trace takes: whole ranges, as many as there is room for."""
    return text if len(text) <= 90_000 else text[:90_000].rpartition(",")[0]


def codes(*functions):
    return {id(function.__code__) for function in functions if isinstance(function, FunctionType)}


WAIT = codes(tasks._wait, tasks.wait)
GROUP = codes(asyncio.TaskGroup.__aexit__, getattr(asyncio.TaskGroup, "_aexit", None))
FIRST_DONE = codes(getattr(getattr(tasks, "_AsCompletedIterator", None), "_wait_for_one", None))
RESOURCE_CODES = codes(
    asyncio.Lock.acquire,
    asyncio.Semaphore.acquire,
    asyncio.Event.wait,
    asyncio.Condition.wait,
    asyncio.Queue.get,
    asyncio.Queue.put,
)
LOOP = selector_events.BaseSelectorEventLoop
OUTSIDE = {
    "read": codes(
        streams.StreamReader._wait_for_data, LOOP.sock_recv, LOOP.sock_recv_into, LOOP.sock_recvfrom, LOOP._sock_sendfile_native
    ),
    "write": codes(
        streams.FlowControlMixin._drain_helper, LOOP.sock_sendall, LOOP.sock_sendto, streams.StreamWriter.wait_closed
    ),
    "connect": codes(LOOP.sock_connect, LOOP._sock_connect, base_events.BaseEventLoop.create_connection),
    "accept": codes(LOOP.sock_accept, base_events.Server.serve_forever, base_events.Server.wait_closed),
    "process": codes(base_subprocess.BaseSubprocessTransport._wait, base_subprocess.BaseSubprocessTransport._connect_pipes),
    "name": codes(base_events.BaseEventLoop.getaddrinfo, base_events.BaseEventLoop._ensure_resolved),
}
KIND_OF = {code: kind for kind, all_codes in OUTSIDE.items() for code in all_codes}


def task_ids(futures):
    """Numbers of the tasks among the futures that are not done, gathers taken apart."""
    ids = []
    for future in futures:
        if future.done():
            continue
        record = getattr(future, "_toast", None)
        if record is not None:
            if record.id is not None:
                ids.append(record.id)
        elif type(future) is GATHER:
            ids += task_ids(future._children)
        elif (inner := shielded(future)) is not None:
            ids += task_ids([inner])
    return ids


def looks_up(gathered):
    """Whether it is what a server's names are looked up in: a gather of tasks of asyncio's own."""
    records = [getattr(child, "_toast", None) for child in gathered._children]
    return bool(records) and all(record is not None and record.id is None for record in records)


def shielded(future):
    """What asyncio.shield protects, if the future is one of its."""
    for callback, *_ in future._callbacks or ():
        if getattr(callback, "__name__", "") == "_outer_done_callback" and callback.__closure__:
            cells = dict(zip(callback.__code__.co_freevars, callback.__closure__))
            return cells["inner"].cell_contents if "inner" in cells else None
    return None


def suspend(kitchen, record, future, label, inner):
    """Says what a task waits for that is neither a turn nor a timer. `inner` is its innermost coroutine."""
    recorder = kitchen.recorder
    on, text, io = what(kitchen, record, future, inner)
    if io:
        recorder.lines.append(f'["io-wait",{recorder.last:.3f},{record.id},"{io}",{label}]')
        return
    if on == "future" and not text:
        text = f"future {future_id(kitchen, future, label)}"
    recorder.lines.append(
        f'["task-suspended",{recorder.last:.3f},{record.id},"{on}",{label},{quote(cut(text))}]'
    )


def future_id(kitchen, future, label):
    """The number of a future; the first task that waits for it makes it known."""
    number = getattr(future, "_toast_number", None)
    if number is None:
        kitchen.futures = number = kitchen.futures + 1
        try:
            future._toast_number = number
        except AttributeError:
            pass
        recorder = kitchen.recorder
        recorder.lines.append(f'["future-created",{recorder.last:.3f},{number},"future",{label}]')
    return number


def what(kitchen, record, future, inner):
    """(on, waitsFor, kind of I/O)."""
    other = getattr(future, "_toast", None)
    if other is not None:
        return "task", f"task {other.id}" if other.id is not None else "", None
    if type(future) is GATHER:
        ids = task_ids(future._children)
        return "gather", f"task {ranges(ids)}" if ids else "", "name" if looks_up(future) else None
    job = getattr(future, "_toast_job", None)
    if job is not None:
        return "executor", f"job {job}", None
    frame = inner.cr_frame if type(inner) is CoroutineType else None
    found = of_frame(kitchen, record, future, frame) if frame is not None else None
    if found is not None:
        return found
    protected = shielded(future) if hasattr(future, "_callbacks") else None
    if protected is not None:
        ids = task_ids([protected])
        if ids:
            return "task", f"task {ranges(ids)}", None
    return "future", "", None


def told(kitchen, record, future, inner, names):
    """What a task waits for, for people: "task fetch-1, task fetch-2", "lock plates", "future 3"; see Kitchen.stuck."""
    _, text, _ = what(kitchen, record, future, inner)
    kind, _, ids = text.partition(" ")
    if kind == "task":
        waited = [names[each] for each in numbers(ids) if each in names]
        more = f", {len(waited) - MOST_TOLD} more" if len(waited) > MOST_TOLD else ""
        return ", ".join(f"task {name}" for name in waited[:MOST_TOLD]) + more
    if kind == "resource":
        return resources.told(locals_of(inner.cr_frame)["self"]) or text
    number = getattr(future, "_toast_number", None)
    return text or (f"future {number}" if number else "a future")


def numbers(text):
    """What `ranges` made: "1-3,7" as [1, 2, 3, 7]."""
    for part in text.split(","):
        first, _, last = part.partition("-")
        yield from range(int(first), int(last or first) + 1)


def of_frame(kitchen, record, future, frame):
    """By which function of asyncio itself waits."""
    code = id(frame.f_code)
    if code in RESOURCE_CODES:
        resource = resources.number_of(locals_of(frame)["self"])
        if resource is None:
            return ("gather", "", None) if frame.f_code.co_filename == tasks.__file__ else None
        future._toast_waiter = record
        return "resource", f"resource {resource}", None
    if code in WAIT:
        ids = task_ids(locals_of(frame).get("fs", ()))
    elif code in GROUP:
        ids = task_ids(locals_of(frame)["self"]._tasks)
    elif code in FIRST_DONE or frame.f_code.co_name == "_wait_for_one":
        ids = task_ids(getattr(locals_of(frame).get("self"), "_todo_left", None) or locals_of(frame).get("todo", ()))
    elif (io := KIND_OF.get(code)) is not None:
        return "future", "", io
    else:
        return None
    return "gather", f"task {ranges(ids)}" if ids else "", None

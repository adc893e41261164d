"""
Tracebacks as an untraced program has them: without the frames of this package, and with those that asyncio and the pools would
have had in their place.
"""

import inspect
import linecache
import os
import sys
import traceback
import types
import warnings
from asyncio import base_events, constants, events
from concurrent.futures import thread as pools
from threading import Thread

OWN = os.path.dirname(__file__) + os.sep


def is_hidden(frame):
    return frame.f_code.co_filename.startswith(OWN)


class Stand:
    """A frame of the standard library that would be here: what traceback looks at of a frame."""

    f_locals = {}
    f_back = None

    def __init__(self, function, text, last=True):
        self.f_code = function.__code__
        self.f_globals = function.__globals__
        self.text = text
        self.last = last
        self._found = None

    @property
    def positions(self):
        """(line, end line, column, end column) of the call, which is looked for in the source; None where there is none."""
        if self._found is None:
            self._found = self._find() or ()
        return self._found or None

    def _find(self):
        lines = linecache.getlines(self.f_code.co_filename, self.f_globals)
        spans = [p for p in self.f_code.co_positions() if p[0] and p[2] is not None and p[0] <= len(lines)]
        spans = [p for p in spans if lines[p[0] - 1][p[2] :].startswith(self.text)]
        if not spans:
            return None
        line = (max if self.last else min)(p[0] for p in spans)
        return max((p for p in spans if p[0] == line), key=lambda p: (p[1], p[3]))

    @property
    def f_lineno(self):
        return self.positions[0] if self.positions else self.f_code.co_firstlineno


RUN = "self._context.run(self._callback, *self._args)"
TURN = Stand(base_events.BaseEventLoop._run_once, "handle._run()")
SLOW_TURN = Stand(base_events.BaseEventLoop._run_once, "handle._run()", last=False)
CALL = Stand(events.Handle._run, RUN)
if hasattr(pools, "WorkerContext"):
    POOLED = [
        Stand(pools._WorkItem.run, "ctx.run(self.task)"),
        Stand(pools.WorkerContext.run, "fn(*args, **kwargs)"),
    ]
else:
    POOLED = [Stand(pools._WorkItem.run, "self.fn(*self.args, **self.kwargs)")]
THREAD = [Stand(Thread._bootstrap_inner, "self.run()")]
# What stands for functions of ours, by where they are and how they are called.
STANDS = {("helpers.py", "run_pooled"): POOLED, ("helpers.py", "_toast_run"): THREAD}


def as_untraced(frames, frame_of):
    """
    The frames, outermost first, with what stands for ours, as (frame, step): step is None for what was put in. What called
    the program is no part of it.
    """
    shown = []
    turn = None  # what stands for a turn of the loop, if one of ours is the last that was left out
    for step in frames:
        frame = frame_of(step)
        if is_hidden(frame):
            name = frame.f_code.co_name
            if name == "run_main":
                shown.clear()
            elif name == "_run_once":
                turn = TURN
            elif name == "_run_slowly" and turn:
                turn = SLOW_TURN
            for stand in STANDS.get((frame.f_code.co_filename[len(OWN) :], name), ()):
                if stand.positions:
                    shown.append((stand, None))
            continue
        if turn is not None:
            if turn.positions:
                shown.append((turn, None))
            if not is_call(frame.f_code) and CALL.positions:
                shown.append((CALL, None))
            turn = None
        shown.append((frame, step))
    return shown


def is_call(code):
    """Whether it is Handle._run, which runs what our loop does not run itself."""
    return code.co_name == "_run" and code.co_filename == events.__file__


def install():
    """From now on traceback, and what uses it, shows no frame of ours."""
    walk_tb, walk_stack = traceback.walk_tb, traceback.walk_stack
    with_positions = traceback._walk_tb_with_full_positions

    def walk_tb_without(tb):
        for frame, step in as_untraced(walk_tb(tb), lambda step: step[0]):
            yield step or (frame, frame.f_lineno)

    def with_positions_without(tb):
        for frame, step in as_untraced(with_positions(tb), lambda step: step[0]):
            yield step or (frame, frame.positions)

    def walk_stack_without(frame):
        steps = list(walk_stack(frame if frame is not None else sys._getframe(1)))[::-1]
        shown = [step or (frame, frame.f_lineno) for frame, step in as_untraced(steps, lambda step: step[0])]
        return iter(shown[::-1])

    traceback.walk_tb, traceback.walk_stack = walk_tb_without, walk_stack_without
    traceback._walk_tb_with_full_positions = with_positions_without
    install_places_of_warnings()
    install_origins()


def install_places_of_warnings():
    """What is dropped as a call ends is complained of at the line that made the call, which is never one of ours."""
    show = warnings._showwarnmsg

    def _showwarnmsg(message):
        if message.filename.startswith(OWN):
            stand = caller_at(message.filename, message.lineno)
            message.filename, message.lineno = stand.f_code.co_filename, stand.f_lineno
        show(message)

    warnings._showwarnmsg = _showwarnmsg


def caller_at(file, line):
    """What stands for frames of ours, the innermost of which is at this line now: it calls code of the program."""
    frame = sys._getframe(1)
    while frame is not None and (frame.f_code.co_filename, frame.f_lineno) != (file, line):
        frame = frame.f_back
    while frame is not None and is_hidden(frame):
        if stands := STANDS.get((frame.f_code.co_filename[len(OWN) :], frame.f_code.co_name)):
            return stands[-1]
        frame = frame.f_back
    return CALL


def install_origins():
    """Debug mode says where a coroutine was created: C keeps so many frames, some of which are ours."""
    asked = constants.DEBUG_STACK_DEPTH
    constants.DEBUG_STACK_DEPTH = asked + 6

    def _warn_unawaited_coroutine(coroutine):
        """As in the standard library."""
        text = f"coroutine '{coroutine.__qualname__}' was never awaited\n"
        if coroutine.cr_origin is not None:
            text += "Coroutine created at (most recent call last)\n"
            text += "".join(traceback.format_list(list(created_at(coroutine.cr_origin, asked))))
        warnings.warn(text.rstrip("\n"), category=RuntimeWarning, stacklevel=2, source=coroutine)

    warnings._warn_unawaited_coroutine = _warn_unawaited_coroutine


def created_at(origin, depth):
    """What traceback formats of a coroutine's origin, which is given innermost first."""
    frames = [Created(*entry) for entry in reversed(origin)]
    shown = [frame for frame, _ in as_untraced(frames, lambda frame: frame)][-depth:]
    for frame in shown:
        code = frame.f_code
        yield code.co_filename, frame.f_lineno, code.co_name, linecache.getline(code.co_filename, frame.f_lineno)


class Created:
    """A frame of a coroutine's origin."""

    def __init__(self, file, line, function):
        self.f_code = types.SimpleNamespace(co_filename=file, co_name=function)
        self.f_lineno = line


def locals_of(frame):
    """A frame's local variables; before 3.13 the frame itself would keep them alive once somebody has looked."""
    found = frame.f_locals
    if sys.version_info >= (3, 13) or not frame.f_code.co_flags & inspect.CO_OPTIMIZED:
        return found
    copy = dict(found)
    found.clear()
    return copy

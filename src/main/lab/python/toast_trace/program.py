"""Runs a program as python3 would, in one of the two modes, and says what came of it."""

import asyncio
import atexit
import functools
import gc
import linecache
import operator
import os
import sys
import traceback
import types

from . import certain, helpers, twin
from .install import install
from .kitchen import BlocksForEver
from .kitchen_time import KitchenTimes, loop_on_kitchen_time
from .loop import Tracing
from .recorder import Stopped


def run_program(source, filename, argv, mode, recorder, folder=None, before=None):
    """
    Runs a program as __main__ on the recorder's clock, and writes its lane from lane-started to lane-ended.

    source: its text; filename: as its tracebacks name it; argv: what follows its name; mode: 'async' or 'sync'; before: called
    when all is in place. It changes asyncio, time and threading for good: one process runs one program.
    Returns its exit code.
    """
    folder = folder or os.path.dirname(os.path.abspath(filename))
    tracing = twin.Twin if mode == "sync" else Tracing
    kitchen, output = install(recorder, folder, filename, lambda platform, kitchen: loop_on_kitchen_time(platform, kitchen, tracing))
    kitchen.synchronous = mode == "sync"
    certain.install()
    helpers.install(kitchen)
    KitchenTimes(kitchen).install()
    if kitchen.synchronous:
        twin.install(kitchen)
    output.watch("stdout")
    output.watch("stderr")
    output.watch_warnings()
    watch_exit(kitchen, output)
    watch_stop(kitchen)
    recorder.emit("lane-started", mode)
    recorder.emit("task-created", 0, 0, 0, "main", os.path.basename(filename)[:200], "")
    if kitchen.synchronous:
        kitchen.begin_main()
    if before:
        before()
    code, failure, error = run_main(source, filename, argv, kitchen)
    return finish(kitchen, output, code, failure, error)


def run_main(source, filename, argv, kitchen):
    """Returns its exit code, its traceback ('' for none), and its error or None."""
    sys.argv = [filename, *argv]
    linecache.cache[filename] = (len(source), None, source.splitlines(True), filename)
    main = types.ModuleType("__main__")
    main.__file__ = filename
    main.__dict__["__builtins__"] = __builtins__
    sys.modules["__main__"] = main
    code, failure, error = 0, "", None
    try:
        exec(compile(source, filename, "exec", dont_inherit=True), main.__dict__)
    except Stopped as stopped:
        error = stopped
        code = 1
    except SystemExit as end:
        code, failure = exit_code(end)
    except BaseException as raised:
        code, error = 130 if isinstance(raised, KeyboardInterrupt) else 1, raised
        if isinstance(raised, KeyboardInterrupt) and is_stopped(kitchen):
            error = Stopped("stopped")
        failure = "".join(traceback.format_exception(raised))
        clear_frames(raised)
    if kitchen.stopped is None and not isinstance(error, Stopped):
        if failure:
            sys.stderr.write(failure)
        error = leave(kitchen, main) or error
    if kitchen.stopped is not None:
        code, error = 1, kitchen.stopped
    return code, failure, error


def leave(kitchen, main):
    """What Python does after the last line, however that ended. Returns Stopped where somebody stops the run meanwhile."""
    try:
        helpers.end(kitchen.threads)
        atexit._run_exitfuncs()
    except Stopped as stopped:
        return stopped
    except KeyboardInterrupt:
        if is_stopped(kitchen):
            return Stopped("stopped")
    throw_away(main)
    return None


def watch_exit(kitchen, output):
    """os._exit ends the process where it stands: the lane's end is written before."""
    leave = os._exit

    @functools.wraps(leave)
    def _exit(status):
        kitchen.recorder.flush()
        finish(kitchen, output, operator.index(status) & 0xFF, "", None)
        leave(status)

    os._exit = _exit


def watch_stop(kitchen):
    """asyncio.run has an interrupt cancel its task, which a computation never notices: one that stops the run ends that."""
    cancel = asyncio.Runner._on_sigint

    @functools.wraps(cancel)
    def _on_sigint(runner, signum, frame, main_task):
        if is_stopped(kitchen):
            raise KeyboardInterrupt
        cancel(runner, signum, frame, main_task)

    asyncio.Runner._on_sigint = _on_sigint


def is_stopped(kitchen):
    """Whether the interrupt is how somebody stopped the run."""
    return getattr(kitchen.recorder.clock, "is_stopped", lambda: False)()


def clear_frames(error):
    """What the traceback holds goes when the program ends, and with it tasks that nobody waited for."""
    trace = error.__traceback__
    while trace is not None:
        try:
            trace.tb_frame.clear()
        except RuntimeError:
            pass
        trace = trace.tb_next
    error.__traceback__ = None


def throw_away(main):
    """As Python does when it ends: objects that nobody has any more may complain."""
    try:
        for name in list(main.__dict__):
            if not name.startswith("__"):
                main.__dict__[name] = None
        gc.collect()
    except Exception:
        pass


def exit_code(end):
    """What sys.exit was given, as the shell gets it, and as Python prints it."""
    code = end.code
    if code is None:
        return 0, ""
    if isinstance(code, int):
        return code & 0xFF, ""
    return 1, f"{code}\n"


def finish(kitchen, output, code, failure, error):
    recorder = kitchen.recorder
    recorder.unmute()
    output.close()
    if recorder.sealed:
        return code
    if isinstance(error, BlocksForEver):
        outcome, text = "failed", str(error)
    elif isinstance(error, Stopped):
        outcome, text = "stopped", ""
    elif error is not None:
        outcome, text = "failed", recorder.texts.error(error)
    else:
        outcome, text = ("ok", "") if code == 0 else ("failed", f"SystemExit: {code}")
    if outcome != "stopped":
        recorder.task = None
        kitchen.close_main(outcome, text)
        recorder.emit("program-exited", code, failure[-2000:])
    recorder.emit("lane-ended", outcome, text[:1000])
    recorder.seal()
    return code

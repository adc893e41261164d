"""
A program on a real CPython, recorded as it runs: real time, real sockets, threads and signals.

Whoever started it listens on a port of 127.0.0.1, and takes first a line with the token, then one about the
program (see hello), then batches of the wire; or, where it cannot record this program, ["not-recorded", "why"]. Options are a
JSON object: `values` (of variables and arguments), `source` (its text goes with it), `longest_source` in characters (a longer
text is left out), `output` (false leaves what it prints out), `limit` in events. Nothing else of this machine is recorded:
files are named relative to the program's folder.
"""

import atexit
import json
import os
import socket
import sys
import threading
import traceback

from toast_trace.clocks import RealClock
from toast_trace.install import install
from toast_trace.foreign import watch_foreign_loops
from toast_trace.real_processes import RealProcesses
from toast_trace.real_threads import RealThreads
from toast_trace.recorder import MOST_EVENTS, Recorder, clip
from toast_trace.texts import TextsWithoutPaths, TextsWithoutWords

# What sys.argv begins with where the program is in no file (of a module it becomes one later), and what its code is named.
WITHOUT_FILE = {"-c": "<string>", "-": "<stdin>", "": "<stdin>", "-m": ""}


class Line:
    """The connection to whoever records; once it is gone, or in a child that was forked, it takes nothing."""

    def __init__(self, port, token):
        self.socket = socket.create_connection(("127.0.0.1", port), timeout=5)
        self.socket.settimeout(None)
        os.set_inheritable(self.socket.fileno(), False)
        self.pid = os.getpid()
        self.send(token + "\n")

    def send(self, text):
        if self.socket is None or os.getpid() != self.pid:
            return
        try:
            self.socket.sendall(text.encode())
        except OSError:
            self.socket = None

    def close(self):
        if self.socket is not None and os.getpid() == self.pid:
            self.socket.close()
        self.socket = None


class Host:
    """Holds the recording of this process from its beginning to its end."""

    def __init__(self, port, token, options):
        file, folder = program()
        output = options.get("output", True)
        self.line = Line(port, token)
        self.recorder = Recorder(
            self.line.send,
            RealClock(),
            limit=options.get("limit", MOST_EVENTS),
            ends_at_limit=False,
            values=options.get("values", False),
            texts=(TextsWithoutPaths if output else TextsWithoutWords)(folder),
        )
        self.line.send(hello(file, options) + "\n")
        self.kitchen, self.output = install(self.recorder, folder, file)
        self.threads = self.kitchen.threads = RealThreads(self.kitchen)
        self.threads.install()
        RealProcesses(self.threads).install()
        watch_foreign_loops(self.meets_foreign_loop)
        self.code = 0
        self.error = None
        self.over = False
        if output:
            self.output.watch("stdout")
            self.output.watch("stderr")
        self.output.watch_warnings()
        self._watch_sleep()
        self._watch_end()
        self.recorder.origin = self.recorder.clock.time()
        self.recorder.emit("lane-started", "async")
        self.recorder.emit("task-created", 0, 0, 0, "main", os.path.basename(file)[:200] or "python", "")
        self.recorder.flush()

    def _watch_sleep(self):
        """time.sleep in the loop's thread is seen as a block."""
        import time

        sleep = time.sleep
        kitchen, recorder = self.kitchen, self.recorder
        main = threading.main_thread()

        def watched(seconds, /):
            if recorder.sealed or threading.current_thread() is not main:
                return sleep(seconds)
            try:
                ms = max(0.0, float(seconds) * 1000)
            except (TypeError, ValueError):
                return sleep(seconds)
            task = recorder.task_id
            recorder.emit("block-started", task, kitchen.places.here(), "", ms)
            recorder.flush()
            try:
                return sleep(seconds)
            finally:
                recorder.last = max(recorder.last, (recorder.clock.time() - recorder.origin) * 1000)
                recorder.emit("block-ended", task)

        watched.__name__ = watched.__qualname__ = "sleep"
        watched.__module__ = "time"
        watched.__doc__ = sleep.__doc__
        time.sleep = watched

    def _watch_end(self):
        """How the program ends: by itself, by an error, by sys.exit or by a signal."""
        hook = sys.excepthook

        def excepthook(kind, error, trace):
            self.error = error
            self.code = 130 if isinstance(error, KeyboardInterrupt) else 1
            if hook is sys.__excepthook__ and sys.version_info < (3, 13):
                sys.stderr.write("".join(traceback.format_exception(kind, error, trace)))
            else:
                hook(kind, error, trace)

        sys.excepthook = excepthook
        exit_ = sys.exit

        def watched(status=None, /):
            self.code = status & 0xFF if isinstance(status, int) else 0 if status is None else 1
            exit_(status)

        watched.__name__ = watched.__qualname__ = "exit"
        watched.__doc__ = exit_.__doc__
        sys.exit = watched
        atexit.register(self.end)
        if hasattr(os, "register_at_fork"):
            os.register_at_fork(after_in_child=self.leave_child)

    def meets_foreign_loop(self, loop):
        """Somebody else's loop runs: where nothing was seen before, there is nothing to record."""
        if self.recorder.sealed or self.kitchen.turns:
            return
        self.recorder.sealed = True
        self.recorder.mute()
        kind = type(loop)
        why = f"its event loop is not one of asyncio's own, but {kind.__module__}.{kind.__qualname__}"
        self.line.send(json.dumps(["not-recorded", clip(why)]) + "\n")

    def leave_child(self):
        """A child that was forked is no part of the recording."""
        self.recorder.sealed = True
        self.recorder.mute()

    def end(self):
        """The program has ended: the last events."""
        if self.over or self.recorder.sealed:
            self.line.close()
            return
        self.over = True
        recorder = self.recorder
        recorder.task = None
        texts = recorder.texts
        error = texts.error(self.error) if self.error else f"SystemExit: {self.code}" if self.code else ""
        interrupted = isinstance(self.error, KeyboardInterrupt)
        outcome = "stopped" if interrupted else "failed" if self.code else "ok"
        self.output.close()
        self.kitchen.close_main("failed" if outcome == "stopped" else outcome, error)
        recorder.emit("program-exited", self.code, texts.traceback(self.error) if self.error else "")
        recorder.emit("lane-ended", outcome, "" if interrupted else error[:1000])
        recorder.seal()
        self.line.close()


def hello(file, options):
    """What is known of the program before it begins, as JSON in one line, with its text where that is not too long."""
    name = os.path.basename(file) or "python"
    given = [clip(argument) for argument in sys.argv[1:1001]] if options.get("values") else []
    source = source_of(file, options.get("longest_source", 0)) if options.get("source") else None
    version = ".".join(map(str, sys.version_info[:3]))
    return json.dumps({"file": name[:200], "args": given, "python": version, "source": source})


def source_of(file, longest):
    """The text of a program, as Python reads it; None where it is no file, no text, or longer than so many UTF-16 units."""
    import tokenize

    try:
        # What comes through a pipe is the program's alone: it could be read only once.
        if not os.path.isfile(file):
            return None
        with tokenize.open(file) as text:
            source = text.read(longest + 1)
    except (OSError, SyntaxError, ValueError):
        return None
    return source if len(source.encode("utf-16-le", "surrogatepass")) // 2 <= longest else None


def program():
    """The file that this interpreter runs as its program, as its code will name it, and the folder of its own code."""
    first = sys.argv[0]
    if first in WITHOUT_FILE:
        return WITHOUT_FILE[first], os.getcwd()
    path = os.path.abspath(first)
    if os.path.isdir(path):
        return os.path.join(path, "__main__.py"), path
    # What it imports lies where the link to it leads.
    return path, os.path.dirname(os.path.realpath(path))


def begin(environment):
    """Begins a recording, as these environment variables ask; they are taken out first. Without them nothing happens."""
    port = environment.pop("TOAST_KITCHEN_TRACE_PORT", None)
    token = environment.pop("TOAST_KITCHEN_TRACE_TOKEN", "")
    options = environment.pop("TOAST_KITCHEN_TRACE_OPTIONS", "{}")
    if port is None:
        return None
    return Host(int(port), token, json.loads(options))


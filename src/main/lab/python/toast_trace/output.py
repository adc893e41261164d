"""What the program prints, line by line, under the task that prints it."""

import io
import sys
import threading
import warnings

from .recorder import LONGEST_TEXT


class Output:
    """
    Turns what is written into events, a line each: a line is written when it ends, and what is left when the program does.
    Whoever writes a part of a line does not break it for others.
    """

    def __init__(self, kitchen):
        self.kitchen = kitchen
        self.parts = {"stdout": "", "stderr": ""}

    def write_later(self, stream, text, write):
        """Writes a text, and says so: at once, or when a helper's time has come."""
        label = self.kitchen.places.here()

        def happens():
            write(text)
            self.write(stream, text, label)

        if not self.kitchen.threads.later(happens):
            happens()

    def write(self, stream, text, label):
        *lines, rest = (self.parts[stream] + text).split("\n") if "\n" in text else [self.parts[stream] + text]
        self.parts[stream] = rest
        for line in lines:
            self.line(stream, line, label)

    def line(self, stream, line, label):
        """One line; the trace takes longer ones in pieces."""
        if stream == "stderr":
            line = self.kitchen.recorder.texts.line(line)
        step = LONGEST_TEXT if line.isascii() else LONGEST_TEXT // 2
        for start in range(0, max(1, len(line)), step):
            self.printed(stream, line[start : start + step], label)

    def printed(self, stream, text, label):
        recorder = self.kitchen.recorder
        job = getattr(recorder.job, "id", None)
        if job is not None:
            self.kitchen.threads.printed(job, text, label, stream)
        elif threading.current_thread() is threading.main_thread() or not recorder.threaded:
            recorder.emit("printed", recorder.task_id, text, label, stream, None)
        else:
            recorder.emit_from_thread("printed", 0, text, label, stream, None)

    def close(self):
        """The program ends: what has no line end is a line, too."""
        for stream, rest in self.parts.items():
            if rest:
                self.parts[stream] = ""
                self.line(stream, rest, "")

    def watch(self, name):
        """Makes sys.stdout or sys.stderr tell; it stays the stream that it was, over the same buffer."""
        stream = getattr(sys, name)
        if type(stream) is not io.TextIOWrapper:
            return
        options = {
            "encoding": stream.encoding,
            "errors": stream.errors,
            "line_buffering": stream.line_buffering,
            "write_through": stream.write_through,
        }
        stream.flush()
        mode = getattr(stream, "mode", "w")
        watched = Watched(stream.detach(), **options)
        watched.mode = mode
        watched.told = lambda text, write: self.write_later(name, text, write)
        setattr(sys, name, watched)
        setattr(sys, f"__{name}__", watched)

    def watch_warnings(self):
        """Tells of what Python warns of; it is printed all the same."""
        kitchen = self.kitchen
        show = warnings._showwarnmsg_impl

        def _showwarnmsg_impl(message):
            recorder = kitchen.recorder
            text = recorder.texts.warning(message.category, message.message)
            recorder.emit("warned", recorder.task_id, text, kitchen.places.here())
            show(message)

        warnings._showwarnmsg_impl = _showwarnmsg_impl


class Watched(io.TextIOWrapper):
    told = None

    def write(self, text):
        write = super().write
        if self.told is None or type(text) is not str:
            return write(text)
        self.told(text, write)
        return len(text)


Watched.__name__ = Watched.__qualname__ = "TextIOWrapper"
Watched.__module__ = "_io"

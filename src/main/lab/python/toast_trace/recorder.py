"""
What happened, in the order of its happening, as lines of the wire: ["type",ms,fields...].

Most of what a program does are steps and what a task holds after them, so those have short lines: `task` says that its step
begins, `[form,task,...]` what a form says that was made known before, `[[form,task,...]]` that this is all of a step. They
happen at the time of the latest line.
"""

import threading
import time
from json.encoder import encode_basestring_ascii as quote

from .texts import Texts

MOST_EVENTS = 1_000_000  # of a recording; whoever reads them takes no more (shared/trace/limit.ts)
BATCH = 2000  # events after which a batch is handed over
IDLE_FLUSH_S = 1 / 30  # how often at most an idle loop hands its events over
WORK_MS = 1.0  # computing that takes longer is seen
LONGEST_TEXT = 2000  # UTF-16 units that the trace takes


TURN, NAMES = "turn", "names"  # kinds of forms
FORMS = f'["{TURN}",', f'["{NAMES}",'
ASIDES = '["now",', *FORMS


class Stopped(BaseException):
    """Somebody stopped the run, or it reached its limit: nothing of it goes on."""


def clip(text):
    """The text, cut where the trace takes no more."""
    longest = LONGEST_TEXT if text.isascii() or max(text, default="") <= "\uffff" else LONGEST_TEXT // 2
    return text if len(text) <= longest else text[:longest]


class Json(str):
    """A text that is JSON already."""


def field(value):
    """One field as JSON."""
    if value is None:
        return "null"
    if type(value) is Json:
        return value
    if type(value) is str:
        return quote(value)
    return str(value) if type(value) is int else f"{value:.3f}"


class Void(list):
    """Keeps nothing."""

    def append(self, line):
        pass


class Recorder:
    """
    Takes events and hands them over in batches.

    sink: called with a text of whole lines.
    clock: `time()` in seconds (of the same origin as the loop's time), `wait_until(seconds)`, which may come back
        early, `virtual`, `resolution_ms`: a step that ends sooner has the time at which it began, and `about()`: the time,
        as exact as that and said sooner.
    texts: what it says in the program's own words, see Texts.
    limit: after so many events it takes no more; `ends_at_limit` says whether the program ends with it.
    """

    def __init__(self, sink, clock, limit=MOST_EVENTS, ends_at_limit=True, values=False, texts=None):
        self.clock = clock
        self.origin = clock.time()
        self.values = values
        self.lines = []
        self._kept = None
        self.last = 0.0  # ms of the latest event
        self.stamped = 0.0  # a time, and the same as a text: most events share one with the event before
        self.stamp = "0.000"
        self.task = None  # the record of the task whose step runs, if any
        self.callback = None  # the record of the task that a running callback belongs to
        self.job = threading.local()  # .id: the helper's call that this thread runs
        self.place = lambda: Json('""')  # where the program stands; see places
        self.texts = texts or Texts()
        self.sealed = False
        self.threaded = False  # other threads write, too
        self._sink = sink
        self._forms = 0
        self._labels = {}  # by form, as JSON
        self._asides = 0  # lines since the last batch that are no events
        self._left = limit
        self._ends_at_limit = ends_at_limit
        self._flushed = 0.0
        self._flushing = threading.Lock()

    def now(self):
        """Kitchen ms; never before an event that is written. What was computed since the last event is seen as work."""
        t = (self.clock.about() - self.origin) * 1000
        last = self.last
        if t <= last:
            return last
        if t - last > WORK_MS and self.task is not None and not self.clock.virtual:
            self.note_work(self.task, last, t, self.place())
        self.last = t
        return t

    def restamp(self):
        """The text of the latest event's time."""
        self.stamped = self.last
        self.stamp = f"{self.last:.3f}"

    def tell_time(self):
        """What has no time of its own happens at the time of the latest event from here on."""
        self.restamp()
        self._aside(f'["now",{self.stamp}]')

    def form(self, kind, label, *names):
        """The number, as a text, of a form of short lines; `label` and `names` are JSON."""
        self._forms = number = self._forms + 1
        form = str(number)
        self._labels[form] = label
        self._aside(f'["{kind}",{",".join((form, label, *names))}]')
        return form

    def _aside(self, line):
        self._asides += 1
        self.lines.append(line)

    def note_work(self, record, begin, end, label):
        """A task has computed."""
        task = record.id
        if task is None:
            return
        self.last = end
        self.lines.append(f'["work-started",{begin:.3f},{task},{label},"",{end - begin:.3f}]')
        self.lines.append(f'["work-ended",{end:.3f},{task}]')

    @property
    def task_id(self):
        """The task whose step runs; the program itself where none does."""
        task = self.task or self.callback
        return 0 if task is None or task.id is None else task.id

    def emit(self, type, *fields):
        """An event that happens now."""
        self.emit_at(self.now(), type, *fields)

    def emit_at(self, t, type, *fields):
        """An event of kitchen time `t`, ms."""
        if t < self.last:
            t = self.last
        self.last = t
        lines = self.lines
        lines.append(f'["{type}",{t:.3f},{",".join(map(field, fields))}]' if fields else f'["{type}",{t:.3f}]')
        if len(lines) >= BATCH:
            self.flush()

    def emit_from_thread(self, type, *fields):
        """An event of another thread than the loop's."""
        self.threaded = True
        t = (self.clock.time() - self.origin) * 1000
        self.lines.append(f'["{type}",{t:.3f},{",".join(map(field, fields))}]')

    def flush(self):
        """Hands everything over. Called before the thread blocks, and by whoever has filled a batch. Raises Stopped at the limit."""
        with self._flushing:
            lines = self.lines
            batch = lines[:]
            del lines[: len(batch)]
            if self.sealed or not batch:
                return
            self._flushed = time.monotonic()
            if self.threaded:
                batch = in_order(batch)
            text = "\n".join(batch) + "\n"
            # A line of a whole step stands for two events, or for three where it ends with the text of a variable.
            count = len(batch) - self._asides + text.count("]]\n") + text.count('"]]\n')
            self._asides = 0
            over = count >= self._left
            if over:
                batch = first_events(batch, self._left - 1, self._labels)
                batch.append(f'["lane-ended",{self.last:.3f},"stopped","limit"]')
                text = "\n".join(batch) + "\n"
                self.sealed = True
            self._left -= count
            self._sink(text)
            # The program computes nothing while its events are handed over, however long whoever takes them lets it wait.
            self.last = max(self.last, (self.clock.time() - self.origin) * 1000)
        if over:
            if self._ends_at_limit:
                raise Stopped("limit")
            self.mute()  # the program runs on, and nothing of it is kept

    def mute(self):
        """What happens from now on is no part of the lane: it is being brought to its end."""
        if self._kept is None:
            self._kept, self.lines = self.lines, Void()

    def unmute(self):
        if self._kept is not None:
            self.lines, self._kept = self._kept, None

    def flush_idle(self):
        """Hands everything over unless that was just now: an idle loop of a busy server is idle thousands of times a second."""
        if time.monotonic() - self._flushed > IDLE_FLUSH_S or self.clock.virtual:
            self.flush()
            return None
        return IDLE_FLUSH_S

    def seal(self):
        """Takes no more events: the lane has ended."""
        self.flush()
        self.sealed = True


def first_events(batch, count, labels):
    """The lines of the first so many events. `labels`: of forms, by their number as a text."""
    lines = []
    for line in batch:
        events = events_of(line)
        if events > count:
            lines += begin_of_step(line, count, labels)
            break
        count -= events
        lines.append(line)
    return lines


def begin_of_step(line, count, labels):
    """The lines of a whole step's first so many events, fewer than it has."""
    if count == 0:
        return []
    form, task = line[2:-2].split(",")[:2]
    if count == 1:
        return [task]
    return [task, f'["{TURN}",{form},{labels[form]}]', f"[{form},{task}]"]


def events_of(line):
    """How many a line stands for."""
    if line.endswith("]]"):
        return 3 if line.endswith('"]]') else 2
    return 0 if line.startswith(ASIDES) else 1


def in_order(batch):
    """The same events with times that never fall: two threads may have read the clock and written in different order."""
    last = -1.0
    for i, line in enumerate(batch):
        if not line.startswith('["') or line.startswith(FORMS):
            continue  # it has no time
        kind, rest = line.split(",", 1)
        time_text, tail, *_ = [*rest.split(",", 1), ""] if "," in rest else [rest[:-1], None]
        t = float(time_text)
        if t < last:
            batch[i] = f"{kind},{last:.3f}]" if tail is None else f"{kind},{last:.3f},{tail}"
        else:
            last = t
    return batch

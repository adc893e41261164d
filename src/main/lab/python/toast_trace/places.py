"""Where the program stands: "app.py:12 fetch", by the innermost frame of its own code."""

import asyncio
import gc
import os
import sys
from json.encoder import encode_basestring_ascii as quote
from types import AsyncGeneratorType, CoroutineType, GeneratorType

from .recorder import Json


class NoLoop(asyncio.AbstractEventLoop):
    def get_debug(self):
        return False


FutureIter = type(asyncio.Future(loop=NoLoop()).__await__())
SLEEP = asyncio.sleep.__code__
SLEEP_0 = getattr(asyncio.tasks, "__sleep0").__code__
FOREIGN = "foreign"  # code that is not the program's
NOWHERE = Json('""')
LIBRARIES = (f"{os.sep}site-packages{os.sep}", f"{os.sep}dist-packages{os.sep}", f"{os.sep}lib{os.sep}python3")
OWN = os.path.dirname(os.path.abspath(__file__)) + os.sep


class Function:
    """Code of the program's own."""

    __slots__ = ("code", "labels", "shape")

    def __init__(self, code):
        self.code = code  # so that its id is not used twice
        self.labels = {}  # by instruction, as JSON
        self.shape = None  # see values


class Places:
    """
    Labels of code in the program's folder, each made once.

    folder: absolute; main: the program's file name as its code has it.
    """

    def __init__(self, folder, main):
        self.folder = os.path.join(folder, "")
        self.main = main
        self._known = {}  # by id(code): its Function, or FOREIGN
        self._foreign = []  # code, so that no id is used twice

    def of_frame(self, frame):
        """The label as JSON of the innermost own frame from here outwards; '""' where there is none."""
        known = self._known
        while frame is not None:
            code = frame.f_code
            function = known.get(id(code)) or self._learn(code)
            if function is not FOREIGN:
                return function.labels.get(frame.f_lasti) or self.label(function, frame)
            frame = frame.f_back
        return NOWHERE

    def here(self):
        """The label as JSON of where the program called from."""
        return self.of_frame(sys._getframe(1))

    def of_coroutine(self, coroutine):
        """
        Where a suspended coroutine stands, by what it awaits inside.

        Returns the label as JSON, the innermost own frame (None where there is none), the innermost coroutine, and the
        function of that frame.
        """
        known = self._known
        own = None
        function_of_own = FOREIGN
        while type(coroutine) is CoroutineType:
            code = coroutine.cr_code
            function = known.get(id(code)) or self._learn(code)
            if function is not FOREIGN:
                own, function_of_own = coroutine, function
            inner = coroutine.cr_await
            if inner is None:
                break
            kind = type(inner)
            if kind is not CoroutineType:
                if kind is FutureIter or (kind is GeneratorType and inner.gi_code is SLEEP_0):
                    break
                inside = self._within(inner)
                if inside is None:
                    break
                frame, inner = inside
                function = known.get(id(frame.f_code)) or self._learn(frame.f_code)
                if function is not FOREIGN:
                    own, function_of_own = frame, function
                if type(inner) is not CoroutineType:
                    break
            coroutine = inner
        frame = own.cr_frame if type(own) is CoroutineType else own
        if frame is None:
            return NOWHERE, None, coroutine, None
        label = function_of_own.labels.get(frame.f_lasti) or self.label(function_of_own, frame)
        return label, frame, coroutine, function_of_own

    @staticmethod
    def _within(awaited):
        """The frame of a generator that a coroutine awaits, and what that awaits; None where it is a future."""
        if type(awaited) is GeneratorType:
            return awaited.gi_frame and (awaited.gi_frame, awaited.gi_yieldfrom)
        if type(awaited).__name__.startswith(("async_generator_", "coroutine_wrapper", "anext_awaitable")):
            for inside in gc.get_referents(awaited):
                if type(inside) is AsyncGeneratorType and inside.ag_frame:
                    return inside.ag_frame, inside.ag_await
                if type(inside) is CoroutineType and inside.cr_frame:
                    return inside.cr_frame, inside
                if type(inside).__name__.startswith("async_generator_"):
                    return Places._within(inside)
        return None

    def function_of(self, code):
        """Of the program's own code; None for other code."""
        function = self._known.get(id(code)) or self._learn(code)
        return None if function is FOREIGN else function

    def _learn(self, code):
        name = code.co_filename
        own = name == self.main or (
            name.startswith(self.folder)
            and not name.startswith(OWN)
            and not any(library in name[len(self.folder) - 1 :] for library in LIBRARIES)
        )
        if not own:
            self._foreign.append(code)
        function = self._known[id(code)] = Function(code) if own else FOREIGN
        return function

    def label(self, function, frame):
        """Of a place that was not met before, as JSON."""
        code = frame.f_code
        file = code.co_filename
        if file.startswith(self.folder):
            file = file[len(self.folder) :]
        elif os.path.isabs(file):
            file = os.path.basename(file)  # it was started by a link
        name = code.co_qualname.replace("<locals>.", "")
        label = f"{os.path.normpath(file).replace(os.sep, '/')}:{frame.f_lineno or 0} {name}"
        function.labels[frame.f_lasti] = label = Json(quote(label))
        return label

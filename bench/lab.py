"""The same program in one Pyodide, traced and untraced in turns: see lab.mjs. Modules that a run changes are loaded anew."""

import sys
import time

FRESH = "asyncio _asyncio concurrent threading toast_trace host_pyodide traceback warnings logging contextlib queue".split()
SOURCE = """
import asyncio
async def work():
    for _ in range(WAITS):
        await asyncio.sleep(0)
async def main():
    await asyncio.gather(*[work() for _ in range(TASKS)])
RUN
"""
clocks = {name: getattr(time, name) for name in dir(time) if callable(getattr(time, name))}


def forget():
    for name in list(sys.modules):
        if name.split(".")[0] in FRESH:
            del sys.modules[name]
    for name, function in clocks.items():
        setattr(time, name, function)


def source(tasks, waits, run):
    return SOURCE.replace("TASKS", str(tasks)).replace("WAITS", str(waits)).replace("RUN", run)


def untraced(tasks, waits, cpu):
    forget()
    import asyncio
    import selectors

    class Selector(selectors.SelectSelector):
        def select(self, timeout=None):
            return []

    class Loop(asyncio.SelectorEventLoop):
        def __init__(self):
            super().__init__(Selector())

        def _make_self_pipe(self):
            self._ssock = self._csock = None
            self._internal_fds = 0

        def _close_self_pipe(self):
            pass

    outer = asyncio.events._get_running_loop()
    asyncio.events._set_running_loop(None)
    program = source(tasks, waits, "with asyncio.Runner(loop_factory=Loop) as runner: runner.run(main())")
    begin = cpu()
    exec(compile(program, "app.py", "exec"), {"Loop": Loop})
    took = cpu() - begin
    asyncio.events._set_running_loop(outer)
    return took


def traced(tasks, waits, values, cpu, send):
    forget()
    import host_pyodide

    program = source(tasks, waits, "asyncio.run(main())")
    begin = cpu()
    host_pyodide.run(program, "app.py", [], "async", send, values=values, limit=10**9)
    return cpu() - begin

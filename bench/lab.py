"""The same program in one Pyodide, traced and untraced in turns: see lab.mjs."""

from fresh import forget

SOURCE = """
import asyncio
async def work():
    for _ in range(WAITS):
        await asyncio.sleep(SECONDS)
async def main():
    await asyncio.gather(*[work() for _ in range(TASKS)])
RUN
"""


def source(tasks, waits, seconds, run):
    given = {"TASKS": tasks, "WAITS": waits, "SECONDS": seconds, "RUN": run}
    text = SOURCE
    for name, value in given.items():
        text = text.replace(name, str(value))
    return text


def untraced(program, clock, wait):
    """Seconds of the clock; `wait(seconds)` waits."""
    forget()
    import asyncio
    import selectors

    class Selector(selectors.SelectSelector):
        def select(self, timeout=None):
            if timeout:
                wait(timeout)
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
    text = source(*program, "with asyncio.Runner(loop_factory=Loop) as runner: runner.run(main())")
    begin = clock()
    exec(compile(text, "app.py", "exec"), {"Loop": Loop})
    took = clock() - begin
    asyncio.events._set_running_loop(outer)
    return took


def traced(program, values, clock, send, *kitchen):
    """Seconds of the clock. `kitchen`: its time and how one waits for it, see host_pyodide; without them, virtual time."""
    forget()
    import host_pyodide

    text = source(*program, "asyncio.run(main())")
    begin = clock()
    host_pyodide.run(text, "app.py", [], "async", send, *kitchen, values=values, limit=10**9)
    return clock() - begin

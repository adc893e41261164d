"""What the programs of programs/*.py use; lab.ts is the same for the kitchen."""

import asyncio
import gc

from virtual_clock import Clock, VirtualPool
from virtual_loop import Stuck, VirtualLoop

programs = {}
create = asyncio.create_task


def program(body):
    """Names a program: a main coroutine, or a function that makes a loop itself."""
    programs[body.__name__] = body
    return body


def sleep(ms):
    return asyncio.sleep(ms / 1000)


def timeout(ms):
    return asyncio.timeout(ms / 1000)


def future():
    return asyncio.get_running_loop().create_future()


def name_of(error):
    if isinstance(error, asyncio.CancelledError):
        return "CancelledError"
    if isinstance(error, BaseExceptionGroup):
        return f"ExceptionGroup[{', '.join(map(name_of, error.exceptions))}]"
    return f"{type(error).__name__}({error})" if str(error) else type(error).__name__


class Lab:
    """One program's loop, clock and output."""

    def __init__(self):
        self.clock = Clock()
        self.loop = None
        self.lines = []
        self.warnings = []
        self.keep = []  # so that tasks are not thrown away while they are pending
        self.over = False
        self.hangs = False

    def new_loop(self):
        self.loop = VirtualLoop(self.clock)
        self.loop.set_exception_handler(lambda _, context: self.warnings.append(context["message"]))
        return self.loop

    def print(self, *texts):
        """A line with the time and the number of the turn in which it was printed."""
        turns = self.loop.turns if self.loop else 0
        if not self.over:
            self.lines.append(f"{' '.join(map(str, texts))} @{self.clock.ms()} #{turns}")

    def hold(self, ms):
        """Blocks the thread."""
        self.clock.sleep(ms / 1000)

    def pool(self, max_workers):
        return VirtualPool(self.clock, max_workers)

    def call(self, pool, ms):
        return self.loop.run_in_executor(pool, self.clock.sleep, ms / 1000)

    def soon(self, *texts):
        self.loop.call_soon(self.print, *texts)

    async def naps(self, name, ms):
        try:
            await sleep(ms)
        except asyncio.CancelledError:
            self.print(name, "cancelled")
            raise
        self.print(name)
        return name

    async def fails(self, name, ms):
        await sleep(ms)
        self.print(name, "fails")
        raise ValueError(name)

    async def how(self, awaitable):
        """What came of it, as a text."""
        try:
            return str(await awaitable)
        except BaseException as error:
            return name_of(error)

    def state(self, task):
        if not task.done():
            return "pending"
        if task.cancelled():
            return "cancelled"
        error = task.exception()
        return str(task.result()) if error is None else name_of(error)

    def run(self, body):
        """Runs a program to its end, in which it says when that was; one that hangs has none."""
        try:
            body()
        except Stuck:
            self.hang()
        except BaseException as error:
            self.forget_shutdown()
            self.print("raises", name_of(error))
        self.keep = None
        self.forget_shutdown()
        self.print("ends")
        self.over = True
        if not self.loop.is_closed():
            asyncio.set_event_loop(None)
            self.loop.close()

    def run_main(self, main):
        """Runs a main coroutine as asyncio.run does."""
        with asyncio.Runner(loop_factory=self.new_loop) as runner:
            try:
                runner.run(main)
            except Stuck:
                self.hang()

    def hang(self):
        """On a real clock nothing more would happen."""
        self.print("waits for ever")
        self.over = self.hangs = True

    def forget_shutdown(self):
        """The turns in which asyncio.run closes generators and executors are no program's."""
        if self.loop.turns_of_program is not None:
            self.loop.turns = self.loop.turns_of_program

    def output(self):
        """What it printed, then what the runtime warned of when everything was thrown away."""
        gc.collect()
        warnings = [] if self.hangs else sorted(self.warnings)
        return self.lines + [f"! {warning}" for warning in warnings]

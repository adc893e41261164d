"""Runs random programs under this Python, one JSON line each from stdin, and answers each with a line of its output.

random-programs.ts makes them, and says what each operation does by doing it on the kitchen's loop.
"""

import gc
import json
import sys

from virtual_loop import make_orders_certain

make_orders_certain()

import asyncio  # noqa: E402

from lab import Lab, name_of, sleep, timeout  # noqa: E402


class RandomProgram:
    def __init__(self, lab, program):
        self.lab = lab
        self.program = program
        self.tasks = []

    async def main(self):
        loop = asyncio.get_running_loop()
        self.futures = [loop.create_future() for _ in range(3)]
        self.semaphores = [asyncio.Semaphore(1), asyncio.Semaphore(2)]
        loop.call_later(0.5, self.set_all)
        try:
            await self.run(self.program["ops"], -1, None)
        except (ValueError, asyncio.CancelledError, BaseExceptionGroup) as error:
            self.lab.print("main", name_of(error))
        if self.program["leaves"]:
            return
        self.set_all()
        await sleep(1_000_000)
        self.lab.print(*map(self.lab.state, self.tasks))

    def set_all(self):
        for future in self.futures:
            if not future.done():
                future.set_result(None)

    async def run(self, ops, me, group):
        for op in ops:
            await getattr(self, op["kind"])(op, me, group)

    def pick(self, i, me):
        """One of the tasks after this one, so that no ring of tasks awaits itself."""
        later = self.tasks[me + 1 :]
        return later[i % len(later)] if later else None

    def create(self, op, create_task, group):
        me = len(self.tasks)

        async def body():
            self.lab.print("begins", op["x"])
            await self.run(op["ops"], me, group)
            self.lab.print("ends", op["x"])
            return op["x"]

        coroutine = body()
        try:
            self.tasks.append(create_task(coroutine))
        except RuntimeError:
            coroutine.close()
            self.lab.print("refused", op["x"])

    async def how(self, op, awaitable):
        try:
            await awaitable
            self.lab.print(op["x"], "ok")
        except asyncio.CancelledError:
            self.lab.print(op["x"], "CancelledError")
            raise
        except Exception as error:
            self.lab.print(op["x"], name_of(error))

    async def say(self, op, me, group):
        self.lab.print(op["x"])

    async def soon(self, op, me, group):
        self.lab.soon(op["x"])

    async def later(self, op, me, group):
        self.lab.loop.call_later(op["ms"] / 1000, self.lab.print, op["x"])

    async def sleep(self, op, me, group):
        await sleep(op["ms"])

    async def hold(self, op, me, group):
        self.lab.hold(op["ms"])

    async def fail(self, op, me, group):
        raise ValueError(op["x"])

    async def spawn(self, op, me, group):
        self.create(op, asyncio.create_task, None)

    async def child(self, op, me, group):
        self.create(op, group.create_task if group else asyncio.create_task, group)

    async def cancel(self, op, me, group):
        if self.tasks:
            self.lab.print(op["x"], self.tasks[op["i"] % len(self.tasks)].cancel())

    async def uncancel(self, op, me, group):
        asyncio.current_task().uncancel()
        self.lab.print(op["x"], asyncio.current_task().cancelling())

    async def wait_task(self, op, me, group):
        if task := self.pick(op["i"], me):
            await self.how(op, task)

    async def gather(self, op, me, group):
        if task := self.pick(op["i"], me):
            await self.how(op, asyncio.gather(task, self.pick(op["i"] + 1, me)))

    async def shield(self, op, me, group):
        if task := self.pick(op["i"], me):
            await self.how(op, asyncio.shield(task))

    async def set(self, op, me, group):
        if not self.futures[op["i"] % 3].done():
            self.futures[op["i"] % 3].set_result(None)

    async def wait_future(self, op, me, group):
        await self.how(op, self.futures[op["i"] % 3])

    async def semaphore(self, op, me, group):
        async with self.semaphores[op["i"] % 2]:
            self.lab.print("in", op["x"])
            await self.run(op["ops"], me, group)
        self.lab.print("out", op["x"])

    async def timeout(self, op, me, group):
        try:
            async with timeout(op["ms"]):
                await self.run(op["ops"], me, group)
            self.lab.print("in time", op["x"])
        except TimeoutError:
            self.lab.print("late", op["x"])

    async def swallow(self, op, me, group):
        try:
            await self.run(op["ops"], me, group)
        except asyncio.CancelledError:
            self.lab.print("swallows", op["x"])

    async def clean(self, op, me, group):
        try:
            await self.run(op["ops"], me, group)
        finally:
            self.lab.print("cleans", op["x"])
            await sleep(op["ms"])

    async def group(self, op, me, group):
        try:
            async with asyncio.TaskGroup() as inner:
                await self.run(op["ops"], me, inner)
            self.lab.print("group", op["x"])
        except BaseExceptionGroup as error:
            self.lab.print(op["x"], name_of(error))


sys.unraisablehook = lambda _: None  # what a program that hangs leaves behind complains of its closed loop
gc.freeze()
for line in sys.stdin:
    lab = Lab()
    program = RandomProgram(lab, json.loads(line))
    lab.run(lambda: lab.run_main(program.main()))
    program = None
    print(json.dumps(lab.output()), flush=True)

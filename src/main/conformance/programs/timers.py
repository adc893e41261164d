import asyncio

from lab import create, program, sleep


@program
async def equal_deadlines(k):
    async def nap(x):
        await sleep(10)
        k.print(x)
    await asyncio.gather(*[create(nap(x)) for x in "abcdefgh"])


@program
async def by_deadline(k):
    async def nap(ms):
        await sleep(ms)
        k.print(ms)
    await asyncio.gather(*[create(nap(ms)) for ms in (30, 10, 20, 10, 0, 5)])
    k.print("main")


@program
async def zero_and_negative(k):
    async def nap(ms):
        await sleep(ms)
        k.print("slept", ms)
    async def turn():
        k.print("turn")
        await sleep(0)
        k.print("turn again")
    await asyncio.gather(create(nap(0)), create(nap(-5)), create(turn()), create(nap(1)))


@program
async def very_long(k):
    async def nap(ms):
        await sleep(ms)
        k.print(ms)
    await asyncio.gather(create(nap(60_000)), create(nap(600_000)), create(nap(3_600_000)))


@program
async def busy_loop_and_timer(k):
    async def nap():
        await sleep(10)
        k.print("nap")
    async def busy():
        for i in range(5):
            k.hold(5)
            k.print("busy", i)
            await sleep(0)
    await asyncio.gather(create(nap()), create(busy()))


@program
async def timer_due_when_step_ends(k):
    async def nap():
        await sleep(10)
        k.print("nap")
    async def work():
        k.hold(10)
        k.print("work")
        await sleep(0)
        k.print("work again")
        await sleep(0)
        k.print("work once more")
    await asyncio.gather(create(nap()), create(work()))


@program
async def timer_against_ready(k):
    loop = asyncio.get_running_loop()
    async def nap():
        await sleep(1)
        k.print("nap")
        loop.call_soon(lambda: k.print("from nap"))
    async def work():
        await sleep(0)
        k.hold(2)
        loop.call_soon(lambda: k.print("soon 1"))
        await sleep(0)
        k.print("work")
        await sleep(0)
        k.print("work again")
    await asyncio.gather(create(nap()), create(work()))


@program
async def call_later(k):
    loop = asyncio.get_running_loop()
    loop.call_later(.01, lambda: k.print("later 10"))
    loop.call_later(.005, lambda: k.print("later 5"))
    async def nap():
        await sleep(10)
        k.print("nap")
    t = create(nap())
    await sleep(10)
    k.print("main")
    await t


@program
async def sleep_in_nested_coroutine(k):
    async def inner():
        await sleep(5)
        k.print("inner")
    async def outer():
        await inner()
        await inner()
        k.print("outer")
    async def other():
        await sleep(10)
        k.print("other")
    await asyncio.gather(create(outer()), create(other()))


@program
async def sleep_in_loop_against_one(k):
    async def many():
        for i in range(4):
            await sleep(5)
            k.print("many", i)
    async def one():
        await sleep(20)
        k.print("one")
    await asyncio.gather(create(many()), create(one()))


@program
async def call_later_cancelled(k):
    loop = asyncio.get_running_loop()
    handle = loop.call_later(0.005, lambda: k.print("not here"))
    loop.call_later(0.005, lambda: k.print("here"))
    await sleep(1)
    handle.cancel()
    await sleep(10)
    k.print("main")


@program
async def equal_deadlines_set_at_different_times(k):
    async def nap(x, before, ms):
        await sleep(before)
        await sleep(ms)
        k.print(x)
    await asyncio.gather(create(nap("a", 6, 4)), create(nap("b", 2, 8)), create(nap("c", 0, 10)))


@program
async def call_later_of_nothing(k):
    loop = asyncio.get_running_loop()
    loop.call_later(0, lambda: k.print("later 0"))
    k.soon("soon")
    for turn in range(3):
        await sleep(0)
        k.print("turn", turn)

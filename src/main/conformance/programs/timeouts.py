import asyncio

from lab import create, name_of, program, sleep, timeout


async def within(k, ms, body):
    try:
        async with timeout(ms):
            await body
        k.print("in time")
    except TimeoutError as error:
        k.print(name_of(error))


@program
async def expires(k):
    await within(k, 20, k.naps("a", 50))
    k.print("main")


@program
async def inner_first(k):
    try:
        async with timeout(50):
            await within(k, 10, k.naps("a", 100))
            k.print("between")
            await sleep(100)
    except TimeoutError:
        k.print("outer")


@program
async def outer_first(k):
    try:
        async with timeout(10):
            await within(k, 50, k.naps("a", 100))
            k.print("not here")
    except TimeoutError:
        k.print("outer")


@program
async def both_at_once(k):
    try:
        async with timeout(10):
            await within(k, 10, k.naps("a", 100))
            k.print("after inner")
            await sleep(5)
            k.print("slept")
    except TimeoutError:
        k.print("outer")


@program
async def zero(k):
    await within(k, 0, sleep(0))


@program
async def zero_and_a_task(k):
    a = create(k.naps("a", 0))
    await within(k, 0, a)


@program
async def negative(k):
    await within(k, -5, sleep(10))


@program
async def swallowed(k):
    async def stubborn():
        try:
            await sleep(100)
        except asyncio.CancelledError:
            k.print("swallows")
    await within(k, 10, stubborn())
    await sleep(5)
    k.print("main")


@program
async def blocked_over_it_then_a_turn(k):
    async def block():
        k.hold(50)
        k.print("blocked")
        await sleep(0)
        k.print("one turn")
        await sleep(0)
        k.print("two turns")
    await within(k, 10, block())


@program
async def as_long_as_its_sleep(k):
    await within(k, 10, sleep(10))


@program
async def sleep_set_before_it(k):
    a = create(k.naps("a", 10))
    await sleep(0)
    await within(k, 10, a)


@program
async def cancelled_by_somebody(k):
    async def t():
        await within(k, 50, sleep(100))
    x = create(t())
    await sleep(5)
    x.cancel()
    k.print(await k.how(x))


@program
async def error_in_time(k):
    try:
        await within(k, 50, k.fails("a", 10))
    except ValueError as e:
        k.print(name_of(e))


@program
async def over_gather(k):
    a, b = create(k.naps("a", 10)), create(k.naps("b", 50))
    async def both():
        await asyncio.gather(a, b)
    await within(k, 20, both())
    k.print(k.state(a), k.state(b))


@program
async def cleanup_takes_longer(k):
    async def t():
        try:
            await sleep(100)
        finally:
            await sleep(30)
            k.print("clean")
    await within(k, 10, t())
    k.print("main")


@program
async def error_in_cleanup(k):
    async def t():
        try:
            await sleep(100)
        except asyncio.CancelledError:
            raise ValueError("in cleanup")
    try:
        await within(k, 10, t())
    except ValueError as e:
        k.print(name_of(e))


@program
async def outer_expires_in_inner_cleanup(k):
    async def t():
        try:
            await sleep(100)
        finally:
            k.print("cleans")
            await sleep(50)
            k.print("clean")
    try:
        async with timeout(20):
            await within(k, 10, t())
            k.print("after inner")
    except TimeoutError:
        k.print("outer")


@program
async def in_time(k):
    await within(k, 50, k.naps("a", 20))
    k.print("main")


@program
async def two_after_each_other(k):
    await within(k, 10, k.naps("a", 50))
    await within(k, 10, k.naps("b", 5))
    await within(k, 10, k.naps("c", 50))


@program
async def swallowed_and_then_cancelled(k):
    async def t():
        async def stubborn():
            try:
                await sleep(100)
            except asyncio.CancelledError:
                k.print("swallows")
            await sleep(20)
        await within(k, 10, stubborn())
    x = create(t())
    await sleep(15)
    x.cancel()
    k.print(await k.how(x))


@program
async def cancelled_in_the_turn_it_expires(k):
    async def t():
        await within(k, 10, sleep(100))
    x = create(t())
    await sleep(10)
    x.cancel()
    k.print(await k.how(x))


@program
async def nothing_awaited(k):
    async def body():
        k.hold(20)
        k.print("held")
    await within(k, 10, body())
    await sleep(0)
    k.print("main")


@program
async def zero_and_nothing_awaited(k):
    async def body():
        k.print("body")
    await within(k, 0, body())
    await sleep(0)
    k.print("main")


@program
async def awaited_task_fails_as_it_expires(k):
    a = create(k.fails("a", 10))
    async def w():
        await a
    try:
        await within(k, 10, w())
    except ValueError as error:
        k.print(name_of(error))

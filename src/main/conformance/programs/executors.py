import asyncio

from lab import create, program, sleep, timeout


async def order(k, pool, name, ms):
    k.print(name, "asks")
    try:
        await k.call(pool, ms)
    except asyncio.CancelledError:
        k.print(name, "cancelled")
        raise
    k.print(name, "has it")


@program
async def two_calls_one_worker(k):
    pool = k.pool(1)
    await asyncio.gather(create(order(k, pool, "a", 20)), create(order(k, pool, "b", 10)))


@program
async def two_calls_two_workers(k):
    pool = k.pool(2)
    await asyncio.gather(create(order(k, pool, "a", 20)), create(order(k, pool, "b", 10)))


@program
async def main_ends_before_its_own_pool(k):
    """asyncio.run waits for its default executor alone."""
    k.keep = create(order(k, k.pool(1), "a", 150))
    await sleep(51)
    k.print("main ends")


@program
async def calls_beside_a_timer(k):
    pool = k.pool(2)
    await asyncio.gather(create(order(k, pool, "a", 15)), create(k.naps("nap", 10)), create(order(k, pool, "b", 5)))


@program
async def wait_for_a_call_that_runs_cancelled(k):
    pool = k.pool(1)
    a, b = create(order(k, pool, "a", 20)), create(order(k, pool, "b", 10))
    await sleep(5)
    a.cancel()
    k.print(await k.how(a))
    await b


@program
async def call_in_the_backlog_cancelled(k):
    pool = k.pool(1)
    a, b, c = [create(order(k, pool, x, 20)) for x in "abc"]
    await sleep(5)
    b.cancel()
    k.print(await k.how(b))
    await asyncio.gather(a, c)


@program
async def call_in_a_timeout(k):
    pool = k.pool(1)
    try:
        async with timeout(10):
            await k.call(pool, 20)
    except TimeoutError:
        k.print("late")
    await k.call(pool, 5)
    k.print("main")


@program
async def blocked_while_calls_return(k):
    pool = k.pool(1)
    a, b = create(order(k, pool, "a", 10)), create(order(k, pool, "b", 10))
    await sleep(0)
    k.hold(50)
    k.print("held")
    await asyncio.gather(a, b)


@program
async def many_calls(k):
    pool = k.pool(3)
    await asyncio.gather(*[create(order(k, pool, x, ms)) for x, ms in zip("abcdefg", (30, 10, 20, 11, 4, 7, 9))])

import asyncio

from lab import create, program, sleep


async def fry(k, s, x, ms):
    async with s:
        k.print(x, "on")
        await sleep(ms)
    k.print(x, "off")


@program
async def first_in_first_out(k):
    s = asyncio.Semaphore(2)
    await asyncio.gather(*[create(fry(k, s, x, 10)) for x in "abcde"])


@program
async def newcomer_against_woken(k):
    """a leaves, b is woken; c comes before b runs."""
    s = asyncio.Semaphore(1)
    async def a():
        async with s:
            await sleep(10)
        create_c.append(create(fry(k, s, "c", 5)))
        k.print("a left")
    create_c = []
    ta, tb = create(a()), create(fry(k, s, "b", 5))
    await asyncio.gather(ta, tb)
    await create_c[0]


@program
async def two_leave_and_a_newcomer(k):
    """Two places become free in one turn, one waits, and somebody comes before it has run."""
    s = asyncio.Semaphore(2)
    later = []
    async def holder(x, last):
        async with s:
            await sleep(10)
        k.print(x, "left")
        if last:
            later.append(create(fry(k, s, "d", 5)))
    ts = [create(holder("a", False)), create(holder("b", True)), create(fry(k, s, "c", 5))]
    await asyncio.gather(*ts)
    await later[0]


@program
async def woken_waiter_cancelled(k):
    s = asyncio.Semaphore(1)
    async def a():
        async with s:
            await sleep(10)
        ts[1].cancel()
        k.print("a left")
    ts = [create(a()), create(fry(k, s, "b", 10)), create(fry(k, s, "c", 10))]
    k.print(await k.how(ts[1]))
    await asyncio.gather(ts[0], ts[2])


@program
async def leaves_and_comes_back(k):
    """Whoever leaves and comes back at once stands behind those who wait."""
    s = asyncio.Semaphore(1)
    async def twice(x):
        for i in range(2):
            async with s:
                k.print(x, i)
                await sleep(10)
    await asyncio.gather(create(twice("a")), create(twice("b")))


@program
async def free_gives_no_turn(k):
    s = asyncio.Semaphore(1)
    async def other():
        k.print("other")
    o = create(other())
    async with s:
        k.print("inside")
    k.print("outside")
    await o


@program
async def holder_fails(k):
    s = asyncio.Semaphore(1)
    async def bad():
        async with s:
            await k.fails("a", 10)
    a, b = create(bad()), create(fry(k, s, "b", 10))
    k.print(await k.how(a))
    await b


@program
async def cancelled_waiter_and_free_place(k):
    s = asyncio.Semaphore(1)
    async with s:
        x = create(fry(k, s, "x", 5))
        await sleep(1)
        x.cancel()
    k.print("left")
    async with s:
        k.print("back")
    k.print(await k.how(x))


@program
async def waiter_cancelled(k):
    s = asyncio.Semaphore(1)
    a, b, c = [create(fry(k, s, x, 10)) for x in "abc"]
    await sleep(5)
    b.cancel()
    k.print(await k.how(b))
    await asyncio.gather(a, c)


@program
async def two_leave_and_one_comes_back_at_once(k):
    s = asyncio.Semaphore(2)
    async def back():
        await fry(k, s, "b", 10)
        async with s:
            k.print("b is back")
            await sleep(10)
    await asyncio.gather(create(fry(k, s, "a", 10)), create(back()), create(fry(k, s, "c", 10)))


@program
async def newcomer_behind_a_cancelled_waiter(k):
    s = asyncio.Semaphore(1)
    a, b = create(fry(k, s, "a", 10)), create(fry(k, s, "b", 10))
    await sleep(10)
    b.cancel()
    c = create(fry(k, s, "c", 5))
    k.print(await k.how(b))
    await asyncio.gather(a, c)


@program
async def all_waiters_woken_by_many_that_leave(k):
    s = asyncio.Semaphore(3)
    await asyncio.gather(*[create(fry(k, s, x, 10)) for x in "abcdefgh"])

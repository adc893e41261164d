import asyncio

from lab import create, program, sleep, timeout


@program
async def shielded(k):
    a = create(k.naps("a", 20))
    async def w():
        try:
            await asyncio.shield(a)
        except asyncio.CancelledError:
            k.print("w cancelled")
            raise
    x = create(w())
    await sleep(5)
    x.cancel()
    k.print(await k.how(x), k.state(a))
    k.print(await k.how(a))


@program
async def inner_cancelled(k):
    a = create(k.naps("a", 20))
    async def w():
        await asyncio.shield(a)
    x = create(w())
    await sleep(5)
    a.cancel()
    k.print(await k.how(x))


@program
async def inner_fails(k):
    k.print(await k.how(asyncio.shield(create(k.fails("a", 10)))))


@program
async def inner_fails_after_outer_was_cancelled(k):
    a = create(k.fails("a", 20))
    async def w():
        await asyncio.shield(a)
    x = create(w())
    await sleep(5)
    x.cancel()
    k.print(await k.how(x))
    await sleep(50)
    del a


@program
async def shield_turns(k):
    a = create(k.naps("a", 10))
    await asyncio.shield(a)
    k.print("main")


@program
async def done_already(k):
    a = create(k.naps("a", 0))
    await sleep(5)
    k.soon("soon")
    k.print("got", await asyncio.shield(a))


@program
async def shielded_twice(k):
    a = create(k.naps("a", 20))
    async def w(x):
        k.print(x, await k.how(asyncio.shield(a)))
    v, x = create(w("v")), create(w("x"))
    await sleep(5)
    v.cancel()
    await asyncio.gather(v, x)


@program
async def in_a_timeout(k):
    a = create(k.naps("a", 20))
    try:
        async with timeout(10):
            await asyncio.shield(a)
    except TimeoutError:
        k.print("late")
    k.print(await k.how(a))

import asyncio

from lab import name_of, program, sleep


@program
def one_more_turn(k):
    """run_until_complete stops at the end of the turn after the one in which its task was done."""
    loop = k.new_loop()
    asyncio.set_event_loop(loop)
    async def counts():
        for i in range(4):
            k.print("counts", i)
            await asyncio.sleep(0)
    async def quick():
        k.print("quick")
    q, c = loop.create_task(quick()), loop.create_task(counts())
    loop.run_until_complete(q)
    k.print("between")
    loop.run_until_complete(c)


@program
def run_until_complete_of_one_that_failed(k):
    loop = k.new_loop()
    asyncio.set_event_loop(loop)
    async def bad():
        raise ValueError("bad")
    try:
        loop.run_until_complete(loop.create_task(bad()))
    except ValueError as e:
        k.print(name_of(e))


@program
def tasks_in_order_of_creation(k):
    loop = k.new_loop()
    asyncio.set_event_loop(loop)
    async def t(x):
        k.print(x)
        await asyncio.sleep(0)
        k.print(x, "again")
    ts = [loop.create_task(t(x)) for x in "abc"]
    loop.run_until_complete(ts[2])
    k.print(*map(k.state, ts))


@program
def pending_when_thrown_away(k):
    loop = k.new_loop()
    asyncio.set_event_loop(loop)
    async def nap(ms):
        await sleep(ms)
    a = loop.create_task(nap(10))
    b = loop.create_task(nap(20))
    loop.run_until_complete(a)
    k.print(k.state(b))
    del b


@program
def two_runs_of_one_loop(k):
    loop = k.new_loop()
    asyncio.set_event_loop(loop)
    a, b = loop.create_task(k.naps("a", 10)), loop.create_task(k.naps("b", 30))
    loop.run_until_complete(a)
    k.print("between")
    loop.run_until_complete(b)
    k.print("end")


@program
def run_until_complete_of_one_that_is_done(k):
    loop = k.new_loop()
    asyncio.set_event_loop(loop)
    a, b = loop.create_task(k.naps("a", 10)), loop.create_task(k.naps("b", 10))
    loop.run_until_complete(a)
    k.print("between")
    loop.run_until_complete(a)
    k.print(k.state(b))

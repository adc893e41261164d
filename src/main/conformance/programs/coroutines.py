import asyncio

from programs.timeouts import within
from lab import create, program, sleep


@program
async def coroutine_awaited_twice(k):
    async def c():
        k.print("runs")
        return 1
    x = c()
    k.print(await x)
    k.print(await k.how(x))


@program
async def error_passes_through_await(k):
    async def a():
        await sleep(1)
        raise ValueError("deep")
    async def b():
        try:
            await a()
        finally:
            k.print("b leaves")
    k.print(await k.how(b()))


@program
async def gather_of_coroutines_starts_them_next_turn(k):
    async def c(x):
        k.print(x, "starts")
        await sleep(0)
        k.print(x, "ends")
    g = asyncio.gather(c(1), c(2))
    k.print("main goes on")
    await g
    k.print("main")


@program
async def timeout_over_a_task_that_others_await(k):
    t = create(k.naps("a", 50))
    async def other():
        k.print("other:", await k.how(t))
    o = create(other())
    async def w():
        await t
    await within(k, 10, w())
    await o


@program
async def sleep_zero_against_turns_of_a_timer(k):
    """A bell takes one turn and its task's step the next."""
    async def nap():
        await sleep(5)
        k.print("nap")
    async def counts():
        for i in range(12):
            k.hold(1)
            k.print(i)
            await sleep(0)
    await asyncio.gather(create(counts()), create(nap()))


@program
async def main_awaits_done_and_pending_by_turns(k):
    ts = [create(k.naps(str(ms), ms)) for ms in (20, 5, 10, 0)]
    for t in ts:
        k.print("got", await t)


@program
async def cancel_from_a_callback(k):
    t = create(k.naps("a", 50))
    asyncio.get_running_loop().call_later(.01, t.cancel)
    k.print(await k.how(t))


@program
async def error_of_a_coroutine_in_gather(k):
    async def c():
        raise ValueError("bad")
    k.print(await k.how(asyncio.gather(c(), k.naps("a", 5))))
    await sleep(10)


@program
async def return_value_through_three(k):
    async def a():
        await sleep(1)
        return "deep"
    async def b():
        return await a()
    async def c():
        return await b()
    k.print(await c())

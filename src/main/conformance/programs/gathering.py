import asyncio

from lab import create, program, sleep


@program
async def results_in_order(k):
    async def t(x, ms):
        await sleep(ms)
        k.print(x)
        return x
    k.print(await asyncio.gather(create(t("a", 30)), create(t("b", 10)), create(t("c", 20))) == ["a", "b", "c"])


@program
async def first_failure_is_passed_on(k):
    b = create(k.naps("b", 20))
    k.print(await k.how(asyncio.gather(create(k.fails("a", 10)), b)))
    k.print(await k.how(b))


@program
async def all_done_already(k):
    ts = [create(k.naps(x, 0)) for x in "ab"]
    await sleep(5)
    k.soon("soon")
    await asyncio.gather(*ts)
    k.print("gathered")
    await sleep(0)


@program
async def one_done_already(k):
    a, b = create(k.naps("a", 0)), create(k.naps("b", 20))
    await sleep(5)
    await asyncio.gather(a, b)
    k.print("gathered")


@program
async def empty(k):
    async def other():
        k.print("other")
    o = create(other())
    await asyncio.gather()
    k.print("gathered")
    await o


@program
async def cancel_gather(k):
    g = asyncio.gather(create(k.naps("a", 100)), create(k.naps("b", 100)))
    await sleep(5)
    k.print(g.cancel())
    k.print(await k.how(g))


@program
async def cancel_gather_after_failure(k):
    b = create(k.naps("b", 20))
    g = asyncio.gather(create(k.fails("a", 10)), b)
    k.print(await k.how(g))
    k.print(g.cancel())
    k.print(await k.how(b))


@program
async def child_cancelled_by_somebody(k):
    a, b = create(k.naps("a", 100)), create(k.naps("b", 20))
    g = asyncio.gather(a, b)
    await sleep(5)
    a.cancel()
    k.print(await k.how(g))
    k.print(await k.how(b))


@program
async def same_task_twice(k):
    a = create(k.naps("a", 10))
    k.print(len(await asyncio.gather(a, a)))


@program
async def nested(k):
    async def both(x):
        await asyncio.gather(create(k.naps(x + "1", 10)), create(k.naps(x + "2", 5)))
        k.print(x)
    await asyncio.gather(create(both("a")), create(both("b")))
    k.print("main")


@program
async def cancelled_gather_one_fails(k):
    async def angry():
        try:
            await sleep(100)
        except asyncio.CancelledError:
            raise ValueError("angry")
    g = asyncio.gather(create(k.naps("a", 100)), create(angry()))
    await sleep(5)
    g.cancel()
    k.print(await k.how(g))
    await sleep(5)


@program
async def turns_of_gather(k):
    async def t():
        k.print("t")
    await asyncio.gather(create(t()), create(t()))
    k.print("main")


@program
async def cancel_awaiter_when_gather_just_failed(k):
    """The gather has failed, its awaiter is in the queue: cancelling that leaves the other alone."""
    b = create(k.naps("b", 20))
    g = asyncio.gather(create(k.fails("a", 10)), b)
    async def w():
        await g
    x = create(w())
    g.add_done_callback(lambda _: None)
    async def canceller():
        while not g.done():
            await sleep(0)
            k.hold(1)
        x.cancel()
        k.print("cancels")
    c = create(canceller())
    k.print(await k.how(x))
    k.print(await k.how(b))
    await c


@program
async def two_fail(k):
    """The second error is nobody's: gather has taken it, so that no warning comes."""
    g = asyncio.gather(create(k.fails("a", 10)), create(k.fails("b", 20)))
    k.print(await k.how(g))
    await sleep(20)


@program
async def cancelled_and_swallowed_by_the_children(k):
    async def stubborn(x):
        try:
            await sleep(100)
        except asyncio.CancelledError:
            k.print(x, "swallows")
        return "mine"
    g = asyncio.gather(create(stubborn("a")), create(stubborn("b")))
    await sleep(5)
    g.cancel()
    k.print(await k.how(g))


@program
async def awaiter_cancelled(k):
    a, b = create(k.naps("a", 100)), create(k.naps("b", 100))
    async def w():
        await asyncio.gather(a, b)
    x = create(w())
    await sleep(5)
    x.cancel()
    k.print(await k.how(x), k.state(a), k.state(b))


@program
async def done_children_one_failed(k):
    a, b = create(k.fails("a", 0)), create(k.naps("b", 20))
    await sleep(5)
    k.print(await k.how(asyncio.gather(a, b)))
    k.print(await k.how(b))


@program
async def cancelled_child_among_done(k):
    a, b = create(k.naps("a", 100)), create(k.naps("b", 0))
    await sleep(5)
    a.cancel()
    await sleep(5)
    k.print(await k.how(asyncio.gather(b, a)))


@program
async def cancelled_again_when_its_child_has_failed(k):
    """The child has failed, the gather has not heard of it: nothing is left to cancel."""
    async def angry():
        try:
            await sleep(100)
        except asyncio.CancelledError:
            raise ValueError("angry")
    g = asyncio.gather(create(angry()))
    await sleep(5)
    k.print(g.cancel())
    await sleep(0)
    k.print(g.cancel(), g.done())
    k.print(await k.how(g))

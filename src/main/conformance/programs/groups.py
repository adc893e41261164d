import asyncio

from programs.timeouts import within
from lab import create, name_of, program, sleep


async def grouped(k, body):
    try:
        async with asyncio.TaskGroup() as g:
            await body(g)
        k.print("group ended well")
    except BaseException as error:
        k.print(name_of(error))
        if isinstance(error, asyncio.CancelledError):
            raise


@program
async def waits_for_all(k):
    async with asyncio.TaskGroup() as g:
        g.create_task(k.naps("a", 20))
        g.create_task(k.naps("b", 10))
        k.print("body")
    k.print("main")


@program
async def one_fails(k):
    async def body(g):
        g.create_task(k.naps("a", 50))
        g.create_task(k.fails("b", 10))
        g.create_task(k.naps("c", 50))
    await grouped(k, body)


@program
async def two_fail_at_once(k):
    async def body(g):
        g.create_task(k.fails("a", 10))
        g.create_task(k.fails("b", 10))
        g.create_task(k.naps("c", 50))
    await grouped(k, body)


@program
async def child_fails_while_body_waits(k):
    async def body(g):
        g.create_task(k.fails("a", 10))
        await k.naps("body", 100)
    await grouped(k, body)


@program
async def body_and_child_fail(k):
    async def angry():
        try:
            await sleep(100)
        except asyncio.CancelledError:
            raise ValueError("child")
    async def body(g):
        g.create_task(angry())
        await sleep(10)
        raise ValueError("body")
    await grouped(k, body)


@program
async def parent_cancelled_in_body(k):
    async def body(g):
        g.create_task(k.naps("a", 50))
        await k.naps("body", 100)
    x = create(grouped(k, body))
    await sleep(10)
    x.cancel()
    k.print(await k.how(x), k.state(x))


@program
async def parent_cancelled_while_it_waits(k):
    made = []
    async def body(g):
        made.append(g.create_task(k.naps("a", 50)))
    x = create(grouped(k, body))
    await sleep(10)
    x.cancel()
    k.print(await k.how(x), k.state(x), k.state(made[0]))
    await sleep(100)


@program
async def nested_outer_fails(k):
    async def inner(g):
        g.create_task(k.naps("i", 50))
    async def body(g):
        g.create_task(k.fails("o", 10))
        await grouped(k, inner)
        k.print("not here")
    await grouped(k, body)


@program
async def child_cancelled_alone(k):
    async def body(g):
        a = g.create_task(k.naps("a", 50))
        g.create_task(k.naps("b", 20))
        await sleep(5)
        a.cancel()
    await grouped(k, body)


@program
async def sibling_fails_in_cleanup(k):
    async def angry():
        try:
            await sleep(100)
        except asyncio.CancelledError:
            await sleep(5)
            raise ValueError("cleanup")
    async def body(g):
        g.create_task(angry())
        g.create_task(k.fails("b", 10))
    await grouped(k, body)


@program
async def child_creates_in_group(k):
    async def body(g):
        async def child():
            k.print("child")
            g.create_task(k.naps("grandchild", 10))
        g.create_task(child())
    await grouped(k, body)


@program
async def create_after_failure(k):
    async def body(g):
        g.create_task(k.fails("a", 10))
        try:
            await sleep(50)
        except asyncio.CancelledError:
            pass
        coro = k.naps("too late", 10)
        try:
            g.create_task(coro)
            k.print("created")
        except RuntimeError:
            k.print("RuntimeError")
        coro.close()
    await grouped(k, body)


@program
async def body_goes_on_after_child_failed(k):
    async def body(g):
        g.create_task(k.fails("a", 10))
        k.hold(20)
        k.print("body holds")
    await grouped(k, body)


@program
async def timeout_after_a_group_that_failed(k):
    async def body(g):
        g.create_task(k.fails("a", 10))
        await k.naps("body", 100)
    await grouped(k, body)
    await within(k, 10, sleep(100))
    k.print("main")


@program
async def timeout_around_a_group_that_failed(k):
    async def body(g):
        g.create_task(k.fails("a", 10))
        await k.naps("body", 100)
    async def t():
        await grouped(k, body)
        await sleep(100)
    await within(k, 30, t())
    k.print("main")


@program
async def sibling_swallows(k):
    async def stubborn():
        try:
            await sleep(100)
        except asyncio.CancelledError:
            k.print("swallows")
        await sleep(20)
        k.print("went on")
    async def body(g):
        g.create_task(stubborn())
        g.create_task(k.fails("b", 10))
    await grouped(k, body)


@program
async def group_of_none(k):
    async def body(g):
        k.print("body")
    await grouped(k, body)


@program
async def body_fails(k):
    async def body(g):
        g.create_task(k.naps("a", 50))
        await sleep(10)
        raise ValueError("body")
    await grouped(k, body)


@program
async def nested_inner_fails(k):
    async def inner(g):
        g.create_task(k.fails("i", 10))
        g.create_task(k.naps("j", 50))
    async def body(g):
        g.create_task(k.naps("o", 30))
        await grouped(k, inner)
        k.print("between")
    await grouped(k, body)


@program
async def group_in_a_timeout(k):
    async def t():
        async with asyncio.TaskGroup() as g:
            g.create_task(k.naps("a", 50))
    await within(k, 20, t())
    await sleep(100)


@program
async def child_awaits_child(k):
    async def body(g):
        a = g.create_task(k.fails("a", 10))
        async def w():
            await a
        g.create_task(w())
    await grouped(k, body)


@program
async def parent_cancelled_after_a_child_failed(k):
    async def stubborn():
        try:
            await sleep(100)
        finally:
            await sleep(20)
            k.print("clean")
    async def body(g):
        g.create_task(k.fails("a", 10))
        g.create_task(stubborn())
    x = create(grouped(k, body))
    await sleep(15)
    x.cancel()
    k.print(await k.how(x), k.state(x))


@program
async def children_done_already(k):
    async def body(g):
        g.create_task(k.naps("a", 0))
        await sleep(5)
        k.soon("soon")
    await grouped(k, body)


@program
async def cancelled_once_more_in_its_cleanup(k):
    async def stubborn():
        try:
            await sleep(100)
        finally:
            await sleep(20)
            k.print("clean")
    async def body(g):
        g.create_task(stubborn())
    x = create(grouped(k, body))
    await sleep(5)
    x.cancel()
    await sleep(5)
    x.cancel()
    k.print(await k.how(x), k.state(x))


@program
async def awaits_after_a_group_that_was_cancelled_inside(k):
    """The group takes its own cancellation back, so that what comes after it is not cancelled."""
    async def body(g):
        g.create_task(k.fails("a", 10))
        await k.naps("body", 100)
    async def t():
        await grouped(k, body)
        await sleep(20)
        return asyncio.current_task().cancelling()
    k.print(await k.how(create(t())))


@program
async def create_after_the_end(k):
    async with asyncio.TaskGroup() as g:
        g.create_task(k.naps("a", 5))
    coro = k.naps("too late", 10)
    try:
        g.create_task(coro)
    except RuntimeError:
        k.print("RuntimeError")
    coro.close()

import asyncio

from lab import create, future, program, sleep


@program
async def cancel_while_sleeping(k):
    async def t():
        try:
            await sleep(100)
        except asyncio.CancelledError:
            k.print("cancelled")
            raise
    x = create(t())
    await sleep(10)
    k.print(x.cancel())
    k.print(k.state(x))
    k.print(await k.how(x))
    k.print(k.state(x))


@program
async def cancel_before_start(k):
    async def t():
        k.print("never")
    x = create(t())
    k.print(x.cancel())
    k.print(await k.how(x))


@program
async def cancelled_twice(k):
    async def t():
        for i in range(2):
            try:
                await sleep(100)
            except asyncio.CancelledError:
                k.print("cancelled", i)
        return "survived"
    x = create(t())
    await sleep(5)
    x.cancel()
    await sleep(5)
    x.cancel()
    k.print(await k.how(x))


@program
async def cancelled_twice_at_once(k):
    async def t():
        for i in range(2):
            try:
                await sleep(100)
                k.print("slept", i)
            except asyncio.CancelledError:
                k.print("cancelled", i)
        return "survived"
    x = create(t())
    await sleep(5)
    k.print(x.cancel(), x.cancel())
    k.print(await k.how(x))


@program
async def await_in_finally(k):
    async def t():
        try:
            await sleep(100)
        finally:
            k.print("cleans")
            await sleep(20)
            k.print("clean")
    x = create(t())
    await sleep(5)
    x.cancel()
    k.print(await k.how(x))


@program
async def cancelled_in_finally(k):
    async def t():
        try:
            await sleep(100)
        finally:
            k.print("cleans")
            try:
                await sleep(20)
                k.print("clean")
            except asyncio.CancelledError:
                k.print("cleaning cancelled")
                raise
    x = create(t())
    await sleep(5)
    x.cancel()
    await sleep(5)
    x.cancel()
    k.print(await k.how(x))


@program
async def awaited_task_swallows(k):
    async def inner():
        try:
            await sleep(100)
        except asyncio.CancelledError:
            k.print("inner swallows")
            return "inner value"
    i = create(inner())
    async def outer():
        v = await i
        k.print("outer got", v)
        return v
    o = create(outer())
    await sleep(5)
    o.cancel()
    k.print(await k.how(o))


@program
async def shared_future(k):
    f = future()
    async def w(x):
        try:
            await f
        except asyncio.CancelledError:
            k.print(x, "cancelled")
            raise
    a, b = create(w("a")), create(w("b"))
    await sleep(5)
    a.cancel()
    k.print(await k.how(a), await k.how(b))


@program
async def cancels_itself_then_sleeps(k):
    async def t():
        asyncio.current_task().cancel()
        k.print("goes on")
        try:
            await sleep(100)
            k.print("slept")
        except asyncio.CancelledError:
            k.print("cancelled")
            raise
    k.print(await k.how(create(t())))


@program
async def cancels_itself_then_returns(k):
    async def t():
        asyncio.current_task().cancel()
        return "value"
    k.print(await k.how(create(t())))


@program
async def cancels_itself_then_awaits_task(k):
    async def other():
        try:
            await sleep(50)
            k.print("other done")
        except asyncio.CancelledError:
            k.print("other cancelled")
            raise
    o = create(other())
    async def t():
        await sleep(1)
        asyncio.current_task().cancel()
        try:
            await o
            k.print("got it")
        except asyncio.CancelledError:
            k.print("cancelled")
            raise
    k.print(await k.how(create(t())))
    k.print(await k.how(o))


@program
async def cancel_when_bell_is_in_the_queue(k):
    """The timer is due and its handle in the queue, behind who cancels."""
    async def t():
        try:
            await sleep(10)
            k.print("slept")
        except asyncio.CancelledError:
            k.print("cancelled")
            raise
    async def canceller():
        await sleep(0)
        k.hold(10)
        await sleep(0)
        x.cancel()
        k.print("cancels")
        await sleep(0)
        k.print("a turn later")
    c = create(canceller())
    x = create(t())
    k.print(await k.how(x))
    await c


@program
async def cancel_when_bell_is_in_the_queue_order(k):
    """As before, with something that is scheduled between the cancelling and the bell's handle."""
    loop = asyncio.get_running_loop()
    async def t():
        try:
            await sleep(10)
            k.print("slept")
        except asyncio.CancelledError:
            k.print("cancelled")
            raise
    async def canceller():
        await sleep(0)
        k.hold(10)
        await sleep(0)
        x.cancel()
        loop.call_soon(lambda: k.print("between"))
        k.print("cancels")
    c = create(canceller())
    x = create(t())
    k.print(await k.how(x))
    await c


@program
async def cancel_when_woken(k):
    """Its future is done, its step in the queue."""
    f = future()
    async def t():
        try:
            await f
            k.print("got")
        except asyncio.CancelledError:
            k.print("cancelled")
            raise
    x = create(t())
    await sleep(0)
    f.set_result(None)
    k.print(x.cancel())
    k.print(await k.how(x))


@program
async def cancel_done(k):
    async def t():
        return 1
    x = create(t())
    await x
    k.print(x.cancel(), k.state(x))


@program
async def other_error_in_handler(k):
    async def t():
        try:
            await sleep(100)
        except asyncio.CancelledError:
            raise ValueError("instead")
    x = create(t())
    await sleep(5)
    x.cancel()
    k.print(await k.how(x))


@program
async def three_cancelled_in_order(k):
    async def t(x):
        try:
            await sleep(100)
        except asyncio.CancelledError:
            k.print(x)
            raise
    ts = [create(t(x)) for x in "abc"]
    await sleep(5)
    for x in (ts[2], ts[0], ts[1]):
        x.cancel()
    for x in ts:
        k.print(await k.how(x))


@program
async def awaiter_of_cancelled(k):
    async def t():
        await sleep(100)
    x = create(t())
    async def w():
        await x
    y = create(w())
    await sleep(5)
    x.cancel()
    k.print(await k.how(y), k.state(y), k.state(x))


@program
async def cancel_then_result_same_turn(k):
    f = future()
    async def t():
        try:
            k.print("got", await f)
        except asyncio.CancelledError:
            k.print("cancelled")
            raise
    x = create(t())
    await sleep(0)
    x.cancel()
    k.print(f.cancelled(), f.done())
    k.print(await k.how(x))


@program
async def cancel_sleeper_and_its_time_comes(k):
    async def t():
        try:
            await sleep(10)
        except asyncio.CancelledError:
            k.print("cancelled")
            await sleep(10)
            k.print("slept after all")
    x = create(t())
    await sleep(5)
    x.cancel()
    k.print(await k.how(x))
    await sleep(20)


@program
async def cancelled_before_start_by_another(k):
    async def b():
        k.print("never")
    async def a():
        k.print("a")
        tb.cancel()
    ta, tb = create(a()), create(b())
    await ta
    k.print(await k.how(tb))


@program
async def swallowed_once_then_awaits_another(k):
    async def t():
        try:
            await sleep(100)
        except asyncio.CancelledError:
            k.print("swallows")
        await sleep(10)
        return "value"
    x = create(t())
    await sleep(5)
    x.cancel()
    k.print(await k.how(x), x.cancelling())


@program
async def cancelled_by_its_child(k):
    async def child():
        await sleep(5)
        parent.cancel()
        await sleep(5)
        k.print("child goes on")
    c = create(child())
    parent = create(k.naps("parent", 100))
    k.print(await k.how(parent))
    await c


@program
async def awaits_a_child_that_cancels_it(k):
    """Cancelling who awaits us cancels us."""
    async def child():
        parent.cancel()
        try:
            await sleep(50)
            k.print("child done")
        except asyncio.CancelledError:
            k.print("child cancelled")
            raise
    async def parent_body():
        try:
            await create(child())
        except asyncio.CancelledError:
            k.print("parent cancelled")
            raise
    parent = create(parent_body())
    k.print(await k.how(parent))


@program
async def cancelled_in_the_turn_it_ends(k):
    async def t():
        await sleep(0)
        return "value"
    x = create(t())
    await sleep(0)
    await sleep(0)
    k.print(x.cancel())
    k.print(await k.how(x))


@program
async def cancelled_between_two_turns(k):
    async def t():
        for i in range(4):
            k.print(i)
            await sleep(0)
    x = create(t())
    await sleep(0)
    await sleep(0)
    k.print(x.cancel())
    k.print(await k.how(x))


@program
async def uncancelled_before_it_runs(k):
    """Taking the last request back also takes back a cancellation that is still to be thrown (3.13)."""
    async def t():
        await sleep(10)
        return "value"
    x = create(t())
    k.print(x.cancel(), x.cancelling())
    x.uncancel()
    k.print(x.cancelling())
    k.print(await k.how(x))


@program
async def uncancelled_once_of_twice(k):
    async def t():
        await sleep(10)
        return "value"
    x = create(t())
    x.cancel()
    x.cancel()
    x.uncancel()
    k.print(x.cancelling())
    k.print(await k.how(x))


@program
async def uncancel_takes_back_no_more_than_there_is(k):
    x = create(k.naps("x", 5))
    x.uncancel()
    k.print(x.cancelling())
    k.print(await k.how(x))


@program
async def error_dropped_as_its_awaiter_is_cancelled(k):
    """The task fails and its awaiter is cancelled in one turn: nobody warns of the error."""
    async def bad():
        await f
        raise ValueError("dropped")
    async def w(t):
        await t
    f = future()
    t = create(bad())
    x = create(w(t))
    await sleep(0)
    await sleep(0)
    f.set_result(None)
    await sleep(0)
    k.print(k.state(x), t.done(), x.cancel())
    k.print(await k.how(x))
    del t

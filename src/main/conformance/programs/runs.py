import asyncio

from lab import create, future, name_of, program, sleep


@program
async def fire_and_forget_after_a_sleep(k):
    async def child():
        k.print("child begins")
        try:
            await sleep(10)
        except asyncio.CancelledError:
            k.print("child cancelled")
            raise
    await sleep(5)
    k.keep = create(child())
    k.print("main ends")


@program
async def left_over_cleans_up(k):
    async def child():
        try:
            await sleep(100)
        finally:
            k.print("cleans")
            await sleep(10)
            k.print("clean")
    k.keep = create(child())
    await sleep(5)
    k.print("main ends")


@program
async def left_over_swallows(k):
    async def child():
        try:
            await sleep(100)
        except asyncio.CancelledError:
            k.print("swallows")
        await sleep(50)
        k.print("goes on")
    k.keep = create(child())
    await sleep(5)
    k.print("main ends")


@program
async def left_over_just_done(k):
    """A task whose step stands in the queue behind main's last one runs it in the turn in which the loop stops."""
    f = future()
    async def child():
        await f
        k.print("child woken")
        await sleep(0)
        k.print("not here")
    k.keep = create(child())
    await sleep(0)
    f.set_result(None)
    k.print("main ends")


@program
async def never_retrieved(k):
    k.keep = create(k.fails("a", 5))
    await sleep(10)
    k.print("main ends")
    k.keep = None


@program
async def retrieved_by_await(k):
    t = create(k.fails("a", 5))
    await sleep(10)
    k.print(await k.how(t))


@program
async def retrieved_by_state(k):
    t = create(k.fails("a", 5))
    await sleep(10)
    k.print(k.state(t))


@program
async def error_to_both_waiters(k):
    t = create(k.fails("a", 5))
    async def w(x):
        k.print(x, await k.how(t))
    await asyncio.gather(create(w(1)), create(w(2)))


@program
async def main_cancels_itself(k):
    asyncio.current_task().cancel()
    k.print("goes on")
    await sleep(100)
    k.print("slept")


@program
async def deadlock(k):
    await future()


@program
async def task_that_waits_for_main(k):
    me = asyncio.current_task()
    async def child():
        try:
            await me
            k.print("main is done")
        except asyncio.CancelledError:
            k.print("child cancelled")
            raise
    k.keep = create(child())
    await sleep(5)
    k.print("main ends")


@program
async def created_in_cleanup_of_left_over(k):
    async def late():
        k.print("late begins")
        await sleep(50)
        k.print("late ends")
    async def child():
        try:
            await sleep(100)
        except asyncio.CancelledError:
            k.keep = create(late())
            k.print("child cancelled")
            raise
    k.keep = create(child())
    await sleep(5)
    k.print("main ends")


@program
async def fire_and_forget(k):
    async def child():
        k.print("child begins")
        try:
            await sleep(10)
        except asyncio.CancelledError:
            k.print("child cancelled")
            raise
    k.keep = create(child())
    k.print("main ends")


@program
async def two_left_over(k):
    k.keep = [create(k.naps("a", 50)), create(k.naps("b", 50))]
    await sleep(5)
    k.print("main ends")


@program
async def left_over_fails_in_its_cleanup(k):
    async def child():
        try:
            await sleep(100)
        except asyncio.CancelledError:
            raise ValueError("in cleanup")
    k.keep = create(child())
    await sleep(5)
    k.print("main ends")


@program
async def main_fails_beside_a_left_over(k):
    k.keep = create(k.naps("a", 50))
    await sleep(5)
    raise ValueError("main")


@program
async def main_ends_at_once(k):
    k.print("main ends")

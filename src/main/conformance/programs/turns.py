import asyncio

from lab import create, future, program, sleep


@program
async def call_soon_order(k):
    loop = asyncio.get_running_loop()
    for x in "abc":
        loop.call_soon(lambda x=x: k.print(x))
    k.print("main")
    await sleep(0)
    k.print("main again")


@program
async def call_soon_in_callback_waits_a_turn(k):
    loop = asyncio.get_running_loop()
    def first():
        k.print("first")
        loop.call_soon(lambda: k.print("from first"))
    loop.call_soon(first)
    loop.call_soon(lambda: k.print("second"))
    async def t():
        k.print("task")
    await create(t())
    k.print("main")


@program
async def sleep0_interleaving(k):
    async def t(x, n):
        for i in range(n):
            k.print(x, i)
            await sleep(0)
        k.print(x, "ends")
    await asyncio.gather(create(t("a", 1)), create(t("b", 3)), create(t("c", 2)))
    k.print("main")


@program
async def task_in_task(k):
    async def leaf(x):
        k.print("leaf", x)
        await sleep(0)
        k.print("leaf ends", x)
    async def node(x):
        k.print("node", x)
        t = create(leaf(x))
        await sleep(0)
        k.print("node again", x)
        await t
        k.print("node ends", x)
    await asyncio.gather(create(node(1)), create(node(2)))


@program
async def plain_coroutine_gives_no_turn(k):
    async def other():
        k.print("other")
    async def plain():
        k.print("plain")
        return 7
    t = create(other())
    k.print(await plain(), await plain())
    await t


@program
async def await_done_task_gives_no_turn(k):
    async def quick():
        return 1
    async def other():
        k.print("other")
    q = create(quick())
    await sleep(0)
    o = create(other())
    k.print("awaits", await q)
    k.print("still before other", await q)
    await o


@program
async def future_three_waiters(k):
    f = future()
    async def w(x):
        k.print(x, await f)
    ts = [create(w(x)) for x in "abc"]
    await sleep(0)
    f.set_result(9)
    k.print("set")
    k.soon("soon")
    await asyncio.gather(*ts)


@program
async def callbacks_and_waiters_in_order(k):
    f = future()
    f.add_done_callback(lambda _: k.print("cb 1"))
    async def w():
        await f
        k.print("waiter")
    t = create(w())
    await sleep(0)
    f.add_done_callback(lambda _: k.print("cb 2"))
    f.set_result(None)
    k.print("set")
    await t
    k.print("main")


@program
async def callback_on_done_future(k):
    f = future()
    f.set_result(None)
    f.add_done_callback(lambda _: k.print("cb"))
    k.print("added")
    await sleep(0)
    k.print("main")


@program
async def set_result_goes_on_first(k):
    f = future()
    async def w():
        await f
        k.print("waiter")
    async def s():
        k.print("before set")
        f.set_result(None)
        k.print("after set")
        await sleep(0)
        k.print("a turn after set")
    await asyncio.gather(create(w()), create(s()))


@program
async def chain_of_tasks(k):
    async def c():
        await sleep(10)
        k.print("c")
    async def b(t):
        await t
        k.print("b")
    async def a(t):
        await t
        k.print("a")
    tc = create(c())
    tb = create(b(tc))
    ta = create(a(tb))
    await ta
    k.print("main")


@program
async def two_tasks_await_one(k):
    async def one():
        await sleep(5)
        return "x"
    t = create(one())
    async def w(i):
        k.print(i, await t, await t)
    await asyncio.gather(create(w(1)), create(w(2)))
    k.print("main", await t)


@program
async def ping_pong(k):
    a, b = future(), future()
    async def ping():
        k.print("ping 1")
        a.set_result(None)
        await b
        k.print("ping 2")
    async def pong():
        await a
        k.print("pong 1")
        b.set_result(None)
        k.print("pong 2")
    await asyncio.gather(create(pong()), create(ping()))


@program
async def task_created_in_done_callback(k):
    async def child():
        k.print("child")
    async def t():
        k.print("t")
    made = []
    x = create(t())
    x.add_done_callback(lambda _: made.append(create(child())))
    await x
    k.print("main")
    await sleep(0)
    k.print("main again")
    await made[0]
    k.print("end")


@program
async def call_soon_between_tasks(k):
    async def t(x):
        k.print(x)
    a = create(t("a"))
    k.soon("soon")
    b = create(t("b"))
    await asyncio.gather(a, b)


@program
async def future_set_before_its_await_gives_no_turn(k):
    f = future()
    f.set_result(1)
    k.soon("soon")
    k.print("got", await f)


@program
async def future_that_fails(k):
    f = future()
    async def w(x):
        k.print(x, await k.how(f))
    ts = [create(w(x)) for x in "ab"]
    await sleep(0)
    f.set_exception(ValueError("bad"))
    await asyncio.gather(*ts)


@program
async def task_awaits_itself(k):
    async def t():
        try:
            await me[0]
        except RuntimeError:
            k.print("RuntimeError")
    me = [create(t())]
    await me[0]

import asyncio
import contextvars

user = contextvars.ContextVar("user", default="nobody")


async def show(name):
    user.set(name)
    await asyncio.sleep(0)
    print(name, user.get())


async def main():
    user.set("main")
    await asyncio.gather(show("a"), show("b"))
    print(user.get())
    asyncio.get_running_loop().call_soon(lambda: print("callback", user.get()))
    context = contextvars.copy_context()
    context.run(user.set, "elsewhere")
    await asyncio.create_task(show("c"), context=context)
    print(context[user], user.get())
    print(await asyncio.to_thread(user.get))


asyncio.run(main())

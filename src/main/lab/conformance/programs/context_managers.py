import asyncio
from contextlib import AsyncExitStack, asynccontextmanager


@asynccontextmanager
async def opened(name):
    print("open", name)
    await asyncio.sleep(0)
    try:
        yield name
    finally:
        await asyncio.sleep(0)
        print("close", name)


async def main():
    async with opened("a") as a, opened("b") as b:
        print(a, b)
    async with AsyncExitStack() as stack:
        for name in "xy":
            await stack.enter_async_context(opened(name))
        stack.push_async_callback(asyncio.sleep, 0)
    try:
        async with opened("z"):
            raise ValueError("inside")
    except ValueError as error:
        print(error)


asyncio.run(main())

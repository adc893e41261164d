import asyncio


async def child():
    print("child")


async def main():
    loop = asyncio.get_running_loop()
    loop.call_soon(print, "soon 1")
    task = asyncio.create_task(child())
    loop.call_soon(print, "soon 2")
    print("main")
    await task
    print("after")


asyncio.run(main())

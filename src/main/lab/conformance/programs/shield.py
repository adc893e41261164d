import asyncio


async def work():
    await asyncio.sleep(0.1)
    print("work is done")
    return 7


async def main():
    task = asyncio.create_task(work())
    try:
        await asyncio.wait_for(asyncio.shield(task), 0.02)
    except TimeoutError:
        print("gave up", task.done())
    print(await task)
    outer = asyncio.shield(asyncio.create_task(work()))
    await asyncio.sleep(0)
    outer.cancel()
    await asyncio.sleep(0.2)
    print(outer.cancelled())


asyncio.run(main())

import asyncio


async def work():
    await asyncio.sleep(0.02)
    return 5


async def fails():
    raise ValueError("no")


async def main():
    task = asyncio.create_task(work(), name="w")
    print(task)
    await asyncio.sleep(0)
    print(task)
    await task
    print(task)
    bad = asyncio.create_task(fails(), name="f")
    await asyncio.wait([bad])
    print(bad)
    gone = asyncio.create_task(work(), name="g")
    await asyncio.sleep(0)
    gone.cancel()
    print(gone)
    await asyncio.wait([gone])
    print(gone)


asyncio.run(main())

import asyncio


async def fails(text, seconds):
    await asyncio.sleep(seconds)
    raise ValueError(text)


async def works():
    await asyncio.sleep(0.15)
    print("works on")
    return "ok"


async def main():
    print(await asyncio.gather(fails("a", 0.01), works(), return_exceptions=True))
    task = asyncio.create_task(works())
    try:
        await asyncio.gather(fails("b", 0.02), task)
    except ValueError as error:
        print("caught", error, task.done())
    print(await task)


asyncio.run(main())

import asyncio


async def cook(name, seconds):
    await asyncio.sleep(seconds)
    return name


async def main():
    tasks = [asyncio.create_task(cook(n, s)) for n, s in [("quick", 0.02), ("slow", 1)]]
    try:
        for earliest in asyncio.as_completed(tasks, timeout=0.06):
            print(await earliest)
    except TimeoutError as error:
        print("late", repr(error))
    tasks[1].cancel()


asyncio.run(main())

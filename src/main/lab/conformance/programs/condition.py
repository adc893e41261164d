import asyncio


async def consumer(name, condition, box):
    async with condition:
        await condition.wait_for(lambda: box)
        print(name, "takes", box.pop())


async def main():
    condition, box = asyncio.Condition(), []
    tasks = [asyncio.create_task(consumer(name, condition, box)) for name in "ab"]
    await asyncio.sleep(0.01)
    for thing in ("egg", "toast"):
        async with condition:
            box.append(thing)
            condition.notify()
        await asyncio.sleep(0.01)
    await asyncio.gather(*tasks)
    try:
        condition.notify_all()
    except RuntimeError as error:
        print(error)


asyncio.run(main())

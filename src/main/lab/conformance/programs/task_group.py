import asyncio


async def cook(name, seconds):
    await asyncio.sleep(seconds)
    print(name)
    return name


async def main():
    async with asyncio.TaskGroup() as group:
        first = group.create_task(cook("a", 0.04))
        second = group.create_task(cook("b", 0.02), name="second")
        print("body ends")
    print(first.result(), second.result(), second.get_name())


asyncio.run(main())

import asyncio


async def fails(text):
    raise ValueError(text)


async def main():
    async with asyncio.TaskGroup() as group:
        group.create_task(fails("one"))
        group.create_task(fails("two"))


asyncio.run(main())

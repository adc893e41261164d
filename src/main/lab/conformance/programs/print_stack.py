import asyncio


async def work():
    await asyncio.sleep(0.02)


async def main():
    task = asyncio.create_task(work())
    await asyncio.sleep(0)
    task.print_stack()
    print(len(task.get_stack()))
    await task


asyncio.run(main())

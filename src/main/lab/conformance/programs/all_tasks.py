import asyncio


async def work(event):
    await event.wait()


async def main():
    event = asyncio.Event()
    tasks = [asyncio.create_task(work(event), name=name) for name in "abc"]
    await asyncio.sleep(0)
    print(sorted(task.get_name() for task in asyncio.all_tasks()))
    event.set()
    await asyncio.wait(tasks)
    print(len(asyncio.all_tasks()), asyncio.current_task().get_name())


asyncio.run(main())

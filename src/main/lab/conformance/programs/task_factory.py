import asyncio


def factory(loop, coro, **options):
    print("made", coro.__name__)
    return asyncio.Task(coro, loop=loop, **options)


async def work():
    await asyncio.sleep(0)
    return "worked"


async def main():
    asyncio.get_running_loop().set_task_factory(factory)
    print(await asyncio.create_task(work()))
    print(await asyncio.gather(work(), work()))


asyncio.run(main())

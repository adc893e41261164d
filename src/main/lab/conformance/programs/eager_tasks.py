import asyncio


async def quick():
    print("quick")
    return 1


async def slow():
    print("slow begins")
    await asyncio.sleep(0.01)
    print("slow ends")
    return 2


async def main():
    loop = asyncio.get_running_loop()
    loop.set_task_factory(asyncio.eager_task_factory)
    print(loop.get_task_factory() is asyncio.eager_task_factory)
    one, two = asyncio.create_task(quick(), name="q"), asyncio.create_task(slow())
    print("created", one.done(), two.done(), one.get_name())
    print(await asyncio.gather(one, two))
    loop.set_task_factory(None)
    task = asyncio.create_task(quick())
    print("lazy")
    await task


if hasattr(asyncio, "eager_task_factory"):
    asyncio.run(main())
else:
    print("not before 3.12")

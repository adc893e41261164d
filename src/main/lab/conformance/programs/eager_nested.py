import asyncio


async def leaf(name):
    print("leaf", name, asyncio.current_task().get_name())
    await asyncio.sleep(0)
    print("leaf again", name)


async def branch():
    print("branch", asyncio.current_task().get_name())
    task = asyncio.create_task(leaf("inner"), name="leaf")
    print("branch goes on", asyncio.current_task().get_name())
    await task


async def main():
    asyncio.get_running_loop().set_task_factory(asyncio.eager_task_factory)
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(branch(), name="branch")
            group.create_task(fails(), name="fails")
    except* ValueError as errors:
        print(errors.exceptions)
    print(asyncio.current_task().get_name())


async def fails():
    raise ValueError("at once")


if hasattr(asyncio, "eager_task_factory"):
    asyncio.run(main())
else:
    print("not before 3.12")

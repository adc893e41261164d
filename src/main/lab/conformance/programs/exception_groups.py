import asyncio


async def fails(error):
    raise error


async def main():
    try:
        async with asyncio.TaskGroup() as outer:
            outer.create_task(fails(TypeError("t")))
            async with asyncio.TaskGroup() as inner:
                inner.create_task(fails(OSError("o")))
    except* TypeError as group:
        print("types", group.exceptions)
    except* OSError as group:
        print("system", group.exceptions)


asyncio.run(main())

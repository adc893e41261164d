import asyncio


async def main():
    group = asyncio.TaskGroup()
    coroutine = asyncio.sleep(0)
    try:
        group.create_task(coroutine)
    except RuntimeError as error:
        print(str(error).partition("<")[0], str(error).rpartition(">")[2])
    coroutine.close()
    async with group:
        pass
    coroutine = asyncio.sleep(0)
    try:
        group.create_task(coroutine)
    except RuntimeError as error:
        print(str(error).rpartition(">")[2])
    coroutine.close()


asyncio.run(main())

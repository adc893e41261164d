import asyncio


async def fails():
    raise LookupError("early")


async def main():
    task = asyncio.create_task(fails())
    await asyncio.sleep(0.01)
    print(task.done())
    try:
        await task
    except LookupError as error:
        print(error)


asyncio.run(main())

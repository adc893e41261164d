import asyncio


async def fails(seconds):
    await asyncio.sleep(seconds)
    raise ValueError(f"after {seconds}")


async def naps():
    try:
        await asyncio.sleep(1)
    except asyncio.CancelledError:
        print("cancelled")
        raise


async def main():
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(naps())
            group.create_task(fails(0.02))
    except* ValueError as group:
        print(repr(group), [str(error) for error in group.exceptions])


asyncio.run(main())

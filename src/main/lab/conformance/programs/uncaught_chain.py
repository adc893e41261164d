import asyncio


async def main():
    try:
        await asyncio.create_task(fails())
    except ValueError as error:
        raise RuntimeError("could not cook") from error


async def fails():
    await asyncio.sleep(0)
    raise ValueError("no eggs")


asyncio.run(main())

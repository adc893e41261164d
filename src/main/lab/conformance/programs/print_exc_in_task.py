import asyncio
import traceback


async def fails():
    await asyncio.sleep(0)
    raise ValueError("shown")


async def main():
    for awaitable in (fails(), asyncio.create_task(fails())):
        try:
            await awaitable
        except ValueError:
            traceback.print_exc()


asyncio.run(main())

import asyncio
import traceback


async def inner():
    await asyncio.sleep(1)


async def main():
    try:
        async with asyncio.timeout(0.02):
            await inner()
    except TimeoutError:
        traceback.print_exc()


asyncio.run(main())

import asyncio
import sys


async def leaves():
    sys.exit(4)


async def main():
    task = asyncio.create_task(leaves())
    try:
        await asyncio.sleep(1)
    except asyncio.CancelledError:
        print("main is cancelled", repr(task.exception()))
        raise


asyncio.run(main())

import asyncio
import gc


async def fails():
    raise ValueError("nobody asks")


async def main():
    task = asyncio.create_task(fails())
    await asyncio.sleep(0)
    del task
    gc.collect()
    print("main ends")


asyncio.run(main())

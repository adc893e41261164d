import asyncio
import gc


async def waits(future):
    await future


async def main():
    loop = asyncio.get_running_loop()
    task = loop.create_task(waits(loop.create_future()), name="lost")
    await asyncio.sleep(0)
    del task
    gc.collect()
    print("gone")


asyncio.run(main())

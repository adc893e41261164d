import asyncio
import time


def fails():
    time.sleep(0.01)
    raise ValueError("in the thread")


async def main():
    try:
        await asyncio.to_thread(fails)
    except ValueError as error:
        print(repr(error))
    loop = asyncio.get_running_loop()
    print(await asyncio.gather(loop.run_in_executor(None, fails), return_exceptions=True))
    await asyncio.to_thread(fails)


asyncio.run(main())

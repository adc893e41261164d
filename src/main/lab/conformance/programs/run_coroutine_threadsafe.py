import asyncio
import concurrent.futures


async def work():
    return 5


async def main():
    loop = asyncio.get_running_loop()
    future = asyncio.run_coroutine_threadsafe(work(), loop)
    print(type(future).__name__)
    print(await asyncio.wrap_future(future), isinstance(future, concurrent.futures.Future))


asyncio.run(main())

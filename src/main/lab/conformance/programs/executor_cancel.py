import asyncio
import time
from concurrent.futures import ThreadPoolExecutor


def block(name):
    time.sleep(0.05)
    print("ran", name)


async def main():
    loop = asyncio.get_running_loop()
    with ThreadPoolExecutor(1) as pool:
        first = loop.run_in_executor(pool, block, "first")
        second = loop.run_in_executor(pool, block, "second")
        await asyncio.sleep(0.01)
        print(second.cancel(), first.cancel())
        print(await asyncio.gather(first, second, return_exceptions=True))


asyncio.run(main())

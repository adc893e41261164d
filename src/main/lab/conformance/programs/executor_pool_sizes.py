import asyncio
import time
from concurrent.futures import ThreadPoolExecutor


def block(name):
    time.sleep(0.03)
    print(name)
    return name


async def main():
    loop = asyncio.get_running_loop()
    for workers in (1, 3):
        begin = time.monotonic()
        with ThreadPoolExecutor(workers) as pool:
            names = ["a", "b", "c"] if workers == 1 else ["x"]
            print(await asyncio.gather(*(loop.run_in_executor(pool, block, name) for name in names)))
        print(workers, time.monotonic() - begin >= 0.03 * len(names))


asyncio.run(main())

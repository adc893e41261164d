import asyncio
from concurrent.futures import ProcessPoolExecutor


def square(x):
    return x * x


async def main():
    loop = asyncio.get_running_loop()
    with ProcessPoolExecutor(2) as pool:
        print(await asyncio.gather(*(loop.run_in_executor(pool, square, x) for x in range(4))))


if __name__ == "__main__":
    asyncio.run(main())

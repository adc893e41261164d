import asyncio
import time


def block(name, seconds):
    time.sleep(seconds)
    print("thread", name)
    return name


async def main():
    loop = asyncio.get_running_loop()
    slow = loop.run_in_executor(None, block, "slow", 0.06)
    quick = loop.run_in_executor(None, block, "quick", 0.03)
    print("loop goes on")
    print(await asyncio.gather(slow, quick))
    print(await asyncio.to_thread(block, "to_thread", 0.01))


asyncio.run(main())

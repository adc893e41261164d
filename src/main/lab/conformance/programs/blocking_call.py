import asyncio
import time


async def blocks():
    print("blocks")
    time.sleep(0.06)
    print("unblocks")


async def naps():
    await asyncio.sleep(0.02)
    print("nap over")


async def main():
    await asyncio.gather(naps(), blocks())


asyncio.run(main())

import asyncio


async def deeper():
    raise RuntimeError("deep down")


async def main():
    await deeper()


asyncio.run(main())

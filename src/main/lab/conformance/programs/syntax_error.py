import asyncio


async def main():
    print("unclosed"


asyncio.run(main())

import asyncio


async def forgotten():
    pass


async def main():
    forgotten()


asyncio.run(main(), debug=True)

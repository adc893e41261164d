import asyncio


async def one():
    print("once")
    return 1


async def main():
    coroutine = one()
    print(await asyncio.gather(coroutine, coroutine))


asyncio.run(main())

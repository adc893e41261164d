import asyncio


async def ticks(count):
    try:
        for i in range(count):
            await asyncio.sleep(0.01)
            yield i
    finally:
        print("closed")


async def main():
    async for i in ticks(2):
        print(i)
    generator = ticks(5)
    async for i in generator:
        print("first", i)
        break
    await generator.aclose()
    print([i async for i in ticks(3) if i != 1])
    print({i: i * i async for i in ticks(2)})
    print(await anext(ticks(1)), await anext(aiter(ticks(0)), "none"))


asyncio.run(main())

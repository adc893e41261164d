import asyncio


async def double(x):
    await asyncio.sleep(0)
    return 2 * x


async def main():
    print([await double(x) for x in range(3)])
    print({await double(x) for x in range(3)} == {0, 2, 4})
    print([y async for y in (await double(x) for x in range(3))])
    print(sum([await double(x) for x in range(4) if await double(x) > 2]))


asyncio.run(main())

import asyncio


async def ticks():
    try:
        while True:
            yield 1
            await asyncio.sleep(0)
    finally:
        await asyncio.sleep(0)
        print("finally")


async def main():
    generator = ticks()
    print(await anext(generator))
    globals()["kept"] = generator
    print("main ends")


asyncio.run(main())

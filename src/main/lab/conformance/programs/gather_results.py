import asyncio


async def cook(name, seconds):
    await asyncio.sleep(seconds)
    print("done", name)
    return name


async def main():
    print(await asyncio.gather(cook("a", 0.06), cook("b", 0.03), cook("c", 0)))
    print(await asyncio.gather())


asyncio.run(main())

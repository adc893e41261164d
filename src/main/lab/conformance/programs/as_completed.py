import asyncio


async def cook(name, seconds):
    await asyncio.sleep(seconds)
    return name


async def main():
    for earliest in asyncio.as_completed([cook("slow", 0.09), cook("quick", 0.03), cook("middle", 0.06)]):
        print(await earliest)


asyncio.run(main())

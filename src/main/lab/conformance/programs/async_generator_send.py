import asyncio


async def average():
    total = count = 0
    value = None
    while True:
        value = yield value and total / count
        await asyncio.sleep(0)
        total, count = total + value, count + 1


async def main():
    generator = average()
    await generator.asend(None)
    for value in (10, 20, 60):
        print(await generator.asend(value))
    try:
        await generator.athrow(KeyError("stop"))
    except KeyError as error:
        print(repr(error))


asyncio.run(main())

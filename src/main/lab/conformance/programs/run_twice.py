import asyncio


async def main(name):
    await asyncio.sleep(0)
    print(name)
    return name


print(asyncio.run(main("first")))
print("between")
print(asyncio.run(main("second")))
try:
    asyncio.run("not a coroutine")
except ValueError as error:
    print(error)
except TypeError as error:
    print(error)

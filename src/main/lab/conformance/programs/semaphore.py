import asyncio


async def user(name, semaphore, inside):
    async with semaphore:
        inside.append(name)
        print("in", "".join(inside))
        await asyncio.sleep(0.02)
        inside.remove(name)


async def main():
    semaphore = asyncio.Semaphore(2)
    inside = []
    await asyncio.gather(*(user(name, semaphore, inside) for name in "abcde"))
    bounded = asyncio.BoundedSemaphore(1)
    try:
        bounded.release()
    except ValueError as error:
        print(error)


asyncio.run(main())

import asyncio


async def user(name, lock):
    async with lock:
        print("in", name)
        await asyncio.sleep(0.01)
        print("out", name)


async def main():
    lock = asyncio.Lock()
    await asyncio.gather(*(user(name, lock) for name in "abc"))
    print(lock.locked())
    try:
        lock.release()
    except RuntimeError as error:
        print(error)


asyncio.run(main())

import asyncio


async def user(name, lock):
    async with lock:
        print(name)
        await asyncio.sleep(0.03)


async def main():
    lock = asyncio.Lock()
    tasks = [asyncio.create_task(user(name, lock)) for name in "abc"]
    await asyncio.sleep(0.01)
    tasks[1].cancel()
    print(await asyncio.gather(*tasks, return_exceptions=True))


asyncio.run(main())

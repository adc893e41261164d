import asyncio


async def waiter(name, event):
    print("waits", name)
    print("got", name, await event.wait())


async def main():
    event = asyncio.Event()
    tasks = [asyncio.create_task(waiter(name, event)) for name in "abc"]
    await asyncio.sleep(0.02)
    event.set()
    await asyncio.gather(*tasks)
    print(event.is_set())
    event.clear()
    print(event.is_set())


asyncio.run(main())

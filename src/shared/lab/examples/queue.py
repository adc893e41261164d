import asyncio


async def cook(counter: asyncio.Queue) -> None:
    for number in range(1, 5):
        await asyncio.sleep(0.3)
        await counter.put(f"toast {number}")
        print(f"cook: toast {number} is on the counter")
    await counter.put(None)


async def waiter(counter: asyncio.Queue) -> None:
    while (plate := await counter.get()) is not None:
        await asyncio.sleep(0.4)
        print(f"waiter: {plate} served")


async def main() -> None:
    counter = asyncio.Queue(maxsize=2)
    async with asyncio.TaskGroup() as group:
        group.create_task(cook(counter))
        group.create_task(waiter(counter))


asyncio.run(main())

"""Crack, fry, serve: three stations in a row, each with its own queue before it."""

import asyncio

EGGS = 5


async def station(name: str, seconds: float, before: asyncio.Queue, after: asyncio.Queue) -> None:
    while (egg := await before.get()) is not None:
        await asyncio.sleep(seconds)
        print(f"egg {egg}: {name}")
        await after.put(egg)
    await after.put(None)


async def main() -> None:
    fresh, cracked, fried, served = (asyncio.Queue() for _ in range(4))
    async with asyncio.TaskGroup() as kitchen:
        kitchen.create_task(station("cracked", 0.3, fresh, cracked))
        kitchen.create_task(station("fried", 0.8, cracked, fried))
        kitchen.create_task(station("served", 0.2, fried, served))
        for egg in range(1, EGGS + 1):
            await fresh.put(egg)
        await fresh.put(None)
    print(f"{served.qsize() - 1} eggs are served")


asyncio.run(main())

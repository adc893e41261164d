"""Orders come in one by one; the kitchen begins each as soon as it is there."""

import asyncio
from collections.abc import AsyncIterator


async def orders() -> AsyncIterator[str]:
    for dish, seconds in (("egg", 0.4), ("toast", 0.9), ("tea", 0.3)):
        await asyncio.sleep(seconds)
        yield dish


async def cook(dish: str) -> None:
    print(f"{dish} begins")
    await asyncio.sleep(1.0)
    print(f"{dish} is ready")


async def main() -> None:
    async with asyncio.TaskGroup() as kitchen:
        async for dish in orders():
            kitchen.create_task(cook(dish))


asyncio.run(main())

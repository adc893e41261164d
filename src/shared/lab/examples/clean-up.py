"""An oven that is switched off whatever happens, also where a bake is cancelled."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager


@asynccontextmanager
async def oven() -> AsyncIterator[None]:
    print("the oven heats up")
    await asyncio.sleep(0.5)
    try:
        yield
    finally:
        await asyncio.sleep(0.3)
        print("the oven is off")


async def bake(name: str, seconds: float) -> None:
    async with oven():
        try:
            await asyncio.sleep(seconds)
            print(f"{name} is baked")
        except asyncio.CancelledError:
            print(f"{name} comes out half done")
            raise


async def main() -> None:
    await bake("bread", 1.0)
    cake = asyncio.create_task(bake("cake", 5.0))
    await asyncio.sleep(1.5)
    print("the guests leave")
    cake.cancel()
    try:
        await cake
    except asyncio.CancelledError:
        print("everything is in order")


asyncio.run(main())

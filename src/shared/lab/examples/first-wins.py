"""Two shops are asked for bread; whoever answers first gets the order, the other is told to stop."""

import asyncio


async def shop(name: str, seconds: float) -> str:
    try:
        await asyncio.sleep(seconds)
        return f"bread from {name}"
    except asyncio.CancelledError:
        print(f"{name}: never mind")
        raise


async def main() -> None:
    shops = [asyncio.create_task(shop("Ann", 1.2)), asyncio.create_task(shop("Ben", 0.7))]
    done, pending = await asyncio.wait(shops, return_when=asyncio.FIRST_COMPLETED)
    for late in pending:
        late.cancel()
    await asyncio.gather(*pending, return_exceptions=True)
    for task in done:
        print(task.result())


asyncio.run(main())

"""Two cooks, a pan and a knife, each taken in another order: both wait for ever, until the timeout."""

import asyncio


async def cook(name: str, first: asyncio.Lock, second: asyncio.Lock) -> None:
    async with first:
        print(f"{name} has one thing and needs the other")
        await asyncio.sleep(0.5)
        async with second:
            print(f"{name} cooks")


async def main() -> None:
    pan, knife = asyncio.Lock(), asyncio.Lock()
    both = asyncio.gather(cook("Ann", pan, knife), cook("Ben", knife, pan))
    try:
        await asyncio.wait_for(both, timeout=3.0)
    except TimeoutError:
        print("nobody cooks: each waits for what the other holds")


asyncio.run(main())

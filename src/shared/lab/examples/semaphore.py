"""Six eggs, but the stove has only two burners."""

import asyncio


async def fry(number: int, burners: asyncio.Semaphore) -> str:
    async with burners:
        print(f"egg {number} has a burner")
        await asyncio.sleep(1.0)
    return f"egg {number}"


async def main() -> None:
    burners = asyncio.Semaphore(2)
    eggs = await asyncio.gather(*(fry(number, burners) for number in range(1, 7)))
    print("fried:", ", ".join(eggs))


asyncio.run(main())

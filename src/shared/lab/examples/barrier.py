"""Four guests start to eat when all four have their plates."""

import asyncio


async def guest(name: str, seconds: float, table: asyncio.Barrier) -> None:
    await asyncio.sleep(seconds)
    print(f"{name} has a plate")
    await table.wait()
    print(f"{name} eats")
    await asyncio.sleep(1.0)


async def main() -> None:
    table = asyncio.Barrier(4)
    guests = (("Ann", 0.5), ("Ben", 1.5), ("Cem", 1.0), ("Dee", 2.5))
    await asyncio.gather(*(guest(name, seconds, table) for name, seconds in guests))


asyncio.run(main())

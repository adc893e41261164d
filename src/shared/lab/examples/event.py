"""Three waiters stand ready until the door opens."""

import asyncio


async def waiter(name: str, door: asyncio.Event) -> None:
    print(f"{name} waits for the door")
    await door.wait()
    await asyncio.sleep(0.5)
    print(f"{name} has a guest")


async def main() -> None:
    door = asyncio.Event()
    waiters = [asyncio.create_task(waiter(name, door)) for name in ("Ann", "Ben", "Cem")]
    await asyncio.sleep(1.5)
    print("the door opens")
    door.set()
    await asyncio.gather(*waiters)


asyncio.run(main())

"""A guest waits two seconds for each dish, and no longer."""

import asyncio


async def dish(name: str, seconds: float) -> str:
    try:
        await asyncio.sleep(seconds)
        return name
    except asyncio.CancelledError:
        print(f"{name}: taken off the stove")
        raise


async def main() -> None:
    for name, seconds in (("toast", 1.0), ("roast", 5.0)):
        try:
            async with asyncio.timeout(2.0):
                print("served:", await dish(name, seconds))
        except TimeoutError:
            print(f"{name}: the guest has left")


asyncio.run(main())

"""Five dishes at once. Each is served as soon as it is ready; the bar says how far the order is."""

import asyncio

DISHES = {"egg": 0.8, "toast": 0.5, "tea": 1.6, "soup": 2.4, "salad": 1.1}


async def cook(name: str, seconds: float) -> str:
    await asyncio.sleep(seconds)
    return name


async def main() -> None:
    cooking = [cook(name, seconds) for name, seconds in DISHES.items()]
    for number, ready in enumerate(asyncio.as_completed(cooking), start=1):
        name = await ready
        bar = "#" * number + "." * (len(DISHES) - number)
        print(f"[{bar}] {name} is served")


asyncio.run(main())

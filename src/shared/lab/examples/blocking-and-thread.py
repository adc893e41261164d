"""The same grinder twice: first it holds the loop, then a thread runs it."""

import asyncio
import time


def grind() -> None:
    time.sleep(1.5)


async def bell() -> None:
    for number in (1, 2, 3):
        await asyncio.sleep(0.5)
        print(f"bell {number}")


async def main() -> None:
    print("the cook grinds")
    ringing = asyncio.create_task(bell())
    await asyncio.sleep(0)
    grind()
    await ringing

    print("a helper grinds")
    await asyncio.gather(asyncio.to_thread(grind), bell())


asyncio.run(main())

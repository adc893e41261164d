"""At most two orders a second go to the kitchen, however many guests come at once."""

import asyncio
import time


class RateLimit:
    def __init__(self, per_second: float) -> None:
        self.gap = 1 / per_second
        self.next_at = time.monotonic()
        self.lock = asyncio.Lock()

    async def wait(self) -> None:
        async with self.lock:
            pause = self.next_at - time.monotonic()
            self.next_at = max(self.next_at, time.monotonic()) + self.gap
        if pause > 0:
            await asyncio.sleep(pause)


async def order(guest: int, limit: RateLimit) -> None:
    await limit.wait()
    print(f"guest {guest} orders")
    await asyncio.sleep(1.0)
    print(f"guest {guest} is served")


async def main() -> None:
    limit = RateLimit(per_second=2)
    await asyncio.gather(*(order(guest, limit) for guest in range(1, 7)))


asyncio.run(main())

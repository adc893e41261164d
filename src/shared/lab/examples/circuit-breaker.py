"""A supplier is down. After two failures nobody calls for a while: orders are refused at once."""

import asyncio
import time


class Breaker:
    """Closed: calls go through. Open: they are refused at once. After a rest one call tries whether all is well again."""

    def __init__(self, failures: int, rest: float) -> None:
        self.failures, self.rest = failures, rest
        self.failed = 0
        self.opened_at: float | None = None

    async def call(self, supplier, order: int) -> str:
        if self.opened_at is not None and time.monotonic() - self.opened_at < self.rest:
            raise ConnectionRefusedError("the breaker is open")
        try:
            answer = await supplier(order)
        except ConnectionError:
            self.failed += 1
            if self.failed >= self.failures:
                self.opened_at = time.monotonic()
            raise
        self.failed, self.opened_at = 0, None
        return answer


async def supplier(order: int) -> str:
    await asyncio.sleep(0.4)
    if order <= 5:
        raise ConnectionError("no answer")
    return f"eggs for order {order}"


async def guest(order: int, breaker: Breaker) -> None:
    await asyncio.sleep(0.5 * order)
    try:
        print(await breaker.call(supplier, order))
    except ConnectionError as error:
        print(f"order {order}: {error}")


async def main() -> None:
    breaker = Breaker(failures=2, rest=1.2)
    await asyncio.gather(*(guest(order, breaker) for order in range(1, 8)))


asyncio.run(main())

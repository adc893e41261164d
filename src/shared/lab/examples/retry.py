"""Calling a supplier who answers at the third try: each pause is twice as long as the one before."""

import asyncio


async def call(attempt: int) -> str:
    await asyncio.sleep(0.3)
    if attempt < 3:
        raise ConnectionError("engaged")
    return "twelve eggs"


async def with_retry(attempts: int, pause: float) -> str:
    for attempt in range(1, attempts + 1):
        try:
            return await call(attempt)
        except ConnectionError as error:
            print(f"try {attempt}: {error}, again in {pause} s")
            await asyncio.sleep(pause)
            pause *= 2
    raise ConnectionError(f"no answer after {attempts} tries")


async def clean() -> None:
    for plate in range(1, 5):
        await asyncio.sleep(0.4)
        print(f"plate {plate} is clean")


async def main() -> None:
    order, _ = await asyncio.gather(with_retry(5, 0.5), clean())
    print("the supplier brings", order)


asyncio.run(main())

"""Five philosophers, five forks. Each takes the fork with the lower number first, so that none waits for ever."""

import asyncio

NAMES = ("Aristotle", "Beauvoir", "Confucius", "Descartes", "Epictetus")


async def philosopher(seat: int, forks: list[asyncio.Lock]) -> None:
    first, second = sorted((seat, (seat + 1) % len(forks)))
    for meal in (1, 2):
        await asyncio.sleep(0.2)
        async with forks[first], forks[second]:
            print(f"{NAMES[seat]} eats, meal {meal}")
            await asyncio.sleep(0.5)


async def main() -> None:
    forks = [asyncio.Lock() for _ in NAMES]
    await asyncio.gather(*(philosopher(seat, forks) for seat in range(len(NAMES))))
    print("everybody has eaten")


asyncio.run(main())

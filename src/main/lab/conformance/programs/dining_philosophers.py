import asyncio


async def philosopher(name, left, right):
    async with left:
        await asyncio.sleep(0.01)
        async with right:
            print(name, "eats")
            await asyncio.sleep(0.01)


async def main():
    forks = [asyncio.Lock() for _ in range(3)]
    pairs = [(0, 1), (1, 2), (0, 2)]
    await asyncio.gather(*(philosopher(f"p{i}", forks[a], forks[b]) for i, (a, b) in enumerate(pairs)))


asyncio.run(main())

import asyncio


async def runner(name, barrier):
    position = await barrier.wait()
    print(name, position)


async def main():
    barrier = asyncio.Barrier(3)
    await asyncio.gather(*(runner(name, barrier) for name in "abc"))
    print(barrier.parties, barrier.n_waiting, barrier.broken)
    async with asyncio.timeout(1):
        waiting = asyncio.create_task(runner("d", barrier))
        await asyncio.sleep(0.01)
        print(barrier.n_waiting)
        await barrier.abort()
        try:
            await waiting
        except asyncio.BrokenBarrierError as error:
            print("broken", repr(error), barrier.broken)


asyncio.run(main())

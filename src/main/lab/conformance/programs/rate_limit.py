import asyncio


class Limiter:
    def __init__(self, per_turn):
        self.semaphore = asyncio.Semaphore(per_turn)

    async def __aenter__(self):
        await self.semaphore.acquire()

    async def __aexit__(self, *_):
        asyncio.get_running_loop().call_later(0.03, self.semaphore.release)


async def call(n, limiter):
    async with limiter:
        print("call", n)


async def main():
    limiter = Limiter(2)
    await asyncio.gather(*(call(n, limiter) for n in range(5)))


asyncio.run(main())

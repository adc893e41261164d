import asyncio


class Flaky:
    def __init__(self, failures):
        self.failures = failures

    async def call(self):
        await asyncio.sleep(0.005)
        if self.failures:
            self.failures -= 1
            raise ConnectionError("try again")
        return "answer"


async def retry(service, attempts):
    delay = 0.01
    for attempt in range(1, attempts + 1):
        try:
            return await service.call()
        except ConnectionError as error:
            print(f"attempt {attempt}: {error}, wait {delay:.2f}")
            await asyncio.sleep(delay)
            delay *= 2
    raise TimeoutError("gave up")


async def main():
    print(await retry(Flaky(2), 5))
    try:
        await retry(Flaky(9), 2)
    except TimeoutError as error:
        print(error)


asyncio.run(main())

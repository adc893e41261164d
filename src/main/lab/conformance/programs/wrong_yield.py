import asyncio


class Odd:
    def __await__(self):
        yield 42


async def main():
    try:
        await Odd()
    except RuntimeError as error:
        print(error)
    future = asyncio.get_running_loop().create_future()

    class Yields:
        def __await__(self):
            yield future

    try:
        await Yields()
    except RuntimeError as error:
        print(str(error).partition("<")[0])


asyncio.run(main())

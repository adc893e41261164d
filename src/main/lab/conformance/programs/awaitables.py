import asyncio
import inspect


class Awaitable:
    def __await__(self):
        print("awaited")
        yield from asyncio.sleep(0.01).__await__()
        return "value"


async def main():
    print(await Awaitable())
    print(inspect.isawaitable(Awaitable()), asyncio.isfuture(asyncio.current_task()))
    task = asyncio.ensure_future(Awaitable())
    print(asyncio.isfuture(task), await task)
    try:
        await 5
    except TypeError as error:
        print(error)
    try:
        asyncio.create_task(Awaitable())
    except TypeError as error:
        print(str(error).partition("<")[0])


asyncio.run(main())

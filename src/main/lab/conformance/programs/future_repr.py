import asyncio


async def main():
    loop = asyncio.get_running_loop()
    future = loop.create_future()
    print(future)
    future.add_done_callback(print)
    future.set_result([1])
    print(future)
    await future
    other = loop.create_future()
    other.set_exception(ValueError("x"))
    print(other, repr(other.exception()))
    gone = loop.create_future()
    gone.cancel("why")
    print(gone, gone.cancelled())


asyncio.run(main())

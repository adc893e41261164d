import asyncio


def call(a):
    pass


async def main():
    loop = asyncio.get_running_loop()
    handle = loop.call_soon(call, 1)
    print(handle)
    timer = loop.call_at(10.0**9, call, 2)
    print(str(timer).split(" call")[1])
    timer.cancel()
    print(str(timer).split(" when")[0])
    print(type(handle), isinstance(handle, asyncio.Handle), isinstance(timer, asyncio.TimerHandle))


asyncio.run(main())

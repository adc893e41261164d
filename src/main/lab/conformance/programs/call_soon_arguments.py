import asyncio


async def main():
    loop = asyncio.get_running_loop()
    handle = loop.call_soon(print, 1, 2, 3)
    other = loop.call_soon(print, "not this")
    other.cancel()
    await asyncio.sleep(0)
    print(handle.cancelled(), other.cancelled())
    try:
        loop.call_soon(None)
        await asyncio.sleep(0)
    except TypeError as error:
        print(error)


asyncio.run(main())

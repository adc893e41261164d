import asyncio


async def main():
    loop = asyncio.get_running_loop()
    begin = loop.time()
    loop.call_later(0.06, print, "later")
    loop.call_at(begin + 0.03, print, "at")
    handle = loop.call_later(0.045, print, "never")
    handle.cancel()
    print(handle.cancelled(), handle.when() > begin)
    await asyncio.sleep(0.09)
    print("end")


asyncio.run(main())

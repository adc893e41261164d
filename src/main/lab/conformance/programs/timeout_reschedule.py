import asyncio


async def main():
    loop = asyncio.get_running_loop()
    async with asyncio.timeout(None) as timeout:
        print(timeout.when())
        timeout.reschedule(loop.time() + 1)
        await asyncio.sleep(0.01)
        timeout.reschedule(None)
        await asyncio.sleep(0.01)
    print(timeout.expired(), timeout)
    try:
        async with asyncio.timeout_at(loop.time() - 1) as late:
            await asyncio.sleep(0)
            print("not here")
    except TimeoutError:
        print(late.expired())


asyncio.run(main())

import asyncio


async def slow():
    try:
        await asyncio.sleep(1)
    except asyncio.CancelledError:
        print("cancelled")
        raise


async def main():
    try:
        await asyncio.wait_for(slow(), 0.03)
    except TimeoutError as error:
        print("timeout", repr(error))
    print(await asyncio.wait_for(asyncio.sleep(0.01, "in time"), 1))
    print(await asyncio.wait_for(asyncio.sleep(0, "no limit"), None))


asyncio.run(main())

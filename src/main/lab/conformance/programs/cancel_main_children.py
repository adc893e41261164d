import asyncio


async def child(name):
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        print("shut down", name)
        raise


async def main():
    keep = [asyncio.create_task(child(name)) for name in "a"]
    await asyncio.sleep(0)
    print("main ends", len(keep))


asyncio.run(main())

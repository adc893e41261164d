import asyncio


async def main():
    task = asyncio.create_task(asyncio.sleep(1), name="long")
    done, pending = await asyncio.wait({task}, timeout=0.03)
    print(len(done), len(pending))
    task.cancel()
    done, pending = await asyncio.wait({task})
    print(len(done), task.cancelled())
    try:
        await asyncio.wait([])
    except ValueError as error:
        print(error)


asyncio.run(main())

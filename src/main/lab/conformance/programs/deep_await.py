import asyncio


async def down(n):
    if n == 0:
        await asyncio.sleep(0.01)
        return 0
    return 1 + await down(n - 1)


async def main():
    print(await down(50))
    task = asyncio.create_task(down(3))
    await asyncio.sleep(0)
    task.cancel()
    try:
        await task
    except asyncio.CancelledError as error:
        trace = error.__traceback__
        count = 0
        while trace:
            count, trace = count + 1, trace.tb_next
        print(count)


asyncio.run(main())

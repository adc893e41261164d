import asyncio


async def worker(name, queue):
    while True:
        seconds = await queue.get()
        await asyncio.sleep(seconds)
        print(name, seconds)
        queue.task_done()


async def main():
    queue = asyncio.Queue()
    for seconds in (0.05, 0.02, 0.07):
        queue.put_nowait(seconds)
    workers = [asyncio.create_task(worker(name, queue)) for name in "ab"]
    await queue.join()
    print("all done")
    for task in workers:
        task.cancel()
    print(await asyncio.gather(*workers, return_exceptions=True))


asyncio.run(main())

import asyncio

PAGES = {"/": ["/a", "/b"], "/a": ["/c"], "/b": ["/c", "/"], "/c": []}


async def fetch(page):
    await asyncio.sleep(0.01 * (1 + len(page)))
    return PAGES[page]


async def worker(queue, seen):
    while True:
        page = await queue.get()
        for link in await fetch(page):
            if link not in seen:
                seen.add(link)
                await queue.put(link)
        queue.task_done()


async def main():
    queue, seen = asyncio.Queue(), {"/"}
    await queue.put("/")
    workers = [asyncio.create_task(worker(queue, seen)) for _ in range(2)]
    await queue.join()
    for task in workers:
        task.cancel()
    print(sorted(seen))


asyncio.run(main())

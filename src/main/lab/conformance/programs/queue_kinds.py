import asyncio


async def main():
    for make in (asyncio.Queue, asyncio.LifoQueue, asyncio.PriorityQueue):
        queue = make(3)
        for item in (2, 3, 1):
            queue.put_nowait(item)
        try:
            queue.put_nowait(4)
        except asyncio.QueueFull as error:
            print(type(queue).__name__, repr(error), queue.full())
        print([queue.get_nowait() for _ in range(3)], queue.empty())
        try:
            queue.get_nowait()
        except asyncio.QueueEmpty as error:
            print(repr(error))


asyncio.run(main())

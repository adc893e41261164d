import asyncio


def shown(thing):
    return str(thing).partition(" object at ")[0] + str(thing).partition(" [")[2]


async def main():
    lock, semaphore, event = asyncio.Lock(), asyncio.Semaphore(2), asyncio.Event()
    print(shown(lock), shown(semaphore), shown(event))
    async with lock, semaphore:
        event.set()
        print(shown(lock), shown(semaphore), shown(event))
        waiter = asyncio.create_task(lock.acquire())
        await asyncio.sleep(0)
        print(shown(lock))
    await waiter
    queue = asyncio.Queue(3)
    queue.put_nowait(1)
    print(str(queue).partition(" maxsize")[2])
    condition = asyncio.Condition()
    print(shown(condition))
    barrier = asyncio.Barrier(2)
    print(shown(barrier))


asyncio.run(main())

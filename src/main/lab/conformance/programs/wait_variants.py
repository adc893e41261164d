import asyncio


async def cook(name, seconds):
    await asyncio.sleep(seconds)
    if name == "bad":
        raise ValueError(name)
    return name


def names(tasks):
    return sorted(task.get_name() for task in tasks)


async def main():
    tasks = [asyncio.create_task(cook(n, s), name=n) for n, s in [("a", 0.03), ("bad", 0.07), ("c", 0.11)]]
    for when in (asyncio.FIRST_COMPLETED, asyncio.FIRST_EXCEPTION, asyncio.ALL_COMPLETED):
        done, pending = await asyncio.wait(tasks, return_when=when)
        print(when, names(done), names(pending))
    print(repr(tasks[1].exception()))


asyncio.run(main())

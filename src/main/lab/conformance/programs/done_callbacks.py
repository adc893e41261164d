import asyncio


async def work():
    return "w"


def done(task):
    print("done", task.result())


async def main():
    task = asyncio.create_task(work())
    task.add_done_callback(done)
    task.add_done_callback(lambda task: print("second"))
    task.add_done_callback(print)
    print(task.remove_done_callback(print))
    await task
    print("main")
    task.add_done_callback(done)
    await asyncio.sleep(0)


asyncio.run(main())

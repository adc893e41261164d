import asyncio


async def work(loop):
    loop.stop()
    await asyncio.sleep(1)


loop = asyncio.new_event_loop()
try:
    loop.run_until_complete(work(loop))
except RuntimeError as error:
    print(error)
for task in asyncio.all_tasks(loop):
    task.cancel()
    try:
        loop.run_until_complete(task)
    except asyncio.CancelledError:
        print("cancelled")
loop.close()

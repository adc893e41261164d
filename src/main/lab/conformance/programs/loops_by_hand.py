import asyncio


async def work(name):
    await asyncio.sleep(0)
    print(name)
    return name


loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)
task = loop.create_task(work("early"))
print(loop.run_until_complete(work("by hand")))
print(task.done())
loop.call_soon(loop.stop)
loop.run_forever()
loop.run_until_complete(loop.shutdown_asyncgens())
loop.close()
try:
    loop.call_soon(print)
except RuntimeError as error:
    print(error)

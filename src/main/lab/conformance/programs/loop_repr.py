import asyncio


async def main():
    loop = asyncio.get_running_loop()
    print(loop)
    print(type(loop).__name__, isinstance(loop, asyncio.AbstractEventLoop), isinstance(loop, asyncio.BaseEventLoop))
    print(loop.is_running(), loop.is_closed(), loop.get_debug())
    print(loop.get_task_factory(), loop.get_exception_handler())


asyncio.run(main())
loop = asyncio.new_event_loop()
print(loop)
loop.close()
print(loop)

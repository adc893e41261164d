import asyncio


def handler(loop, context):
    print(sorted(context), context["message"], repr(context["exception"]))


async def main():
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(handler)
    print(loop.get_exception_handler() is handler)

    def bad():
        raise KeyError("x")

    loop.call_soon(bad)
    await asyncio.sleep(0)


asyncio.run(main())

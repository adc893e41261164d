import asyncio


async def work():
    print(asyncio.current_task().get_name())


async def main():
    print(asyncio.current_task().get_name())
    named = asyncio.create_task(work(), name="cook")
    plain = asyncio.create_task(work())
    await named
    await plain
    plain.set_name("renamed")
    print(plain.get_name())


asyncio.run(main())

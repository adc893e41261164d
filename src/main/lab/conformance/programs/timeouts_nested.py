import asyncio


async def main():
    try:
        async with asyncio.timeout(0.09):
            try:
                async with asyncio.timeout(0.03) as inner:
                    await asyncio.sleep(1)
            except TimeoutError:
                print("inner", inner.expired())
            await asyncio.sleep(1)
    except TimeoutError:
        print("outer")


asyncio.run(main())

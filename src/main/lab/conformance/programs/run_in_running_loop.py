import asyncio


async def main():
    coroutine = asyncio.sleep(0)
    try:
        asyncio.run(coroutine)
    except RuntimeError as error:
        print(error)
    coroutine.close()
    other = asyncio.new_event_loop()
    coroutine = asyncio.sleep(0)
    try:
        other.run_until_complete(coroutine)
    except RuntimeError as error:
        print(error)
    coroutine.close()
    other.close()


asyncio.run(main())

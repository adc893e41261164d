import asyncio

other = asyncio.new_event_loop()


async def main():
    try:
        await other.create_future()
    except RuntimeError as error:
        print(str(error).rpartition(">")[2])
    lock = asyncio.Lock()
    await lock.acquire()


asyncio.run(main())
other.close()

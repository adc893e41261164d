import asyncio


async def feeds(reader):
    for part in (b"one\n", b"two\nth", b"ree\n"):
        await asyncio.sleep(0.01)
        reader.feed_data(part)
    reader.feed_eof()


async def main():
    reader = asyncio.StreamReader()
    task = asyncio.create_task(feeds(reader))
    while line := await reader.readline():
        print(line)
    print(reader.at_eof())
    await task
    broken = asyncio.StreamReader()
    broken.feed_data(b"abc")
    broken.feed_eof()
    try:
        await broken.readexactly(5)
    except asyncio.IncompleteReadError as error:
        print(error, error.partial)


asyncio.run(main())

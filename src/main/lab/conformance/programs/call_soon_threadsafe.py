import asyncio
import threading


async def main():
    loop = asyncio.get_running_loop()
    done = asyncio.Event()
    thread = threading.Thread(target=loop.call_soon_threadsafe, args=(done.set,))
    thread.start()
    await done.wait()
    thread.join()
    print("set", done.is_set())


asyncio.run(main())

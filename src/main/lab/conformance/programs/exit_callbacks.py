import asyncio
import atexit
import threading
import time


def thread():
    time.sleep(0.05)
    print("thread is done")


async def main():
    await asyncio.sleep(0)
    raise ValueError("burnt")


atexit.register(print, "registered first, called last")
atexit.register(lambda: asyncio.run(asyncio.sleep(0, print("a loop of its own"))))
threading.Thread(target=thread).start()
try:
    asyncio.run(main())
finally:
    print("ends")

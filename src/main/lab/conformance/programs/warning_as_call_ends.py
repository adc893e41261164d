import asyncio
import os
import threading
import warnings


async def forgotten():
    print("never")


async def keeps(name):
    kept = forgotten()
    await asyncio.sleep(0.01)
    print(name, "ends with", kept.__name__)


def keeps_in_thread():
    kept = forgotten()
    print("a thread ends with", kept.__name__)


async def main():
    await asyncio.create_task(keeps("a task"))
    await keeps("a coroutine")
    await asyncio.to_thread(keeps_in_thread)
    thread = threading.Thread(target=keeps_in_thread)
    thread.start()
    thread.join()
    asyncio.get_running_loop().call_soon(keeps_in_thread)
    await asyncio.sleep(0)


with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    asyncio.run(main())
for warning in caught:
    print(os.path.basename(warning.filename), warning.message)

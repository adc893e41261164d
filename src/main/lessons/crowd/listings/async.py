import asyncio
from asyncio import create_task, gather

TASKS = 10000
WAIT_S = 1

async def toast():
    await asyncio.sleep(WAIT_S)  # @toast

async def crowd():
    toasts = [create_task(toast())  # @create-toast
              for _ in range(TASKS)]
    await gather(*toasts)  # @join
    print(f"{TASKS} toasts")  # @print

asyncio.run(crowd())

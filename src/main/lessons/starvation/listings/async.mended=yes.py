import asyncio, time
from concurrent.futures import ThreadPoolExecutor

WASH_S = 1

helpers = ThreadPoolExecutor(max_workers=1)

async def order(name):
    loop = asyncio.get_running_loop()
    print(f"{name}: needs a pan")  # @start
    # No helper waits for another:
    # the coroutine waits.
    await loop.run_in_executor(  # @wash
        helpers, time.sleep, WASH_S)
    print(f"{name}: has a pan")  # @pan

async def breakfast():
    await asyncio.gather(  # @gather
        order("egg"), order("toast"))  # @create-egg @create-toast

asyncio.run(breakfast())

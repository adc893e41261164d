import asyncio, time
from concurrent.futures import ThreadPoolExecutor

WASH_S = 1
PATIENCE_S = 3

helpers = ThreadPoolExecutor(max_workers=1)

def get_pan():  # holds the only helper
    pan = helpers.submit(  # @wash
        time.sleep, WASH_S)
    pan.result(timeout=PATIENCE_S)

async def order(name):
    loop = asyncio.get_running_loop()
    print(f"{name}: needs a pan")  # @start
    try:
        await loop.run_in_executor(  # @get-pan
            helpers, get_pan)
        print(f"{name}: has a pan")  # @pan
    except TimeoutError:
        print(f"{name}: no pan came")  # @no-pan

async def breakfast():
    await asyncio.gather(  # @gather
        order("egg"), order("toast"))  # @create-egg @create-toast

asyncio.run(breakfast())

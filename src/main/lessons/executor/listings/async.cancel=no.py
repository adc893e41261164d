import asyncio, time
from concurrent.futures import ThreadPoolExecutor

MAX_WORKERS = 2
EGG_S = 5
TOAST_S = 4

# None means min(32, cores + 4).
helpers = ThreadPoolExecutor(
    max_workers=MAX_WORKERS or None)

async def order(name, seconds):
    loop = asyncio.get_running_loop()
    print(f"{name}: start")  # @start
    await loop.run_in_executor(  # @call
        helpers, time.sleep, seconds)
    print(f"{name}: done")  # @done

async def breakfast():
    egg = order("egg", EGG_S)  # @create-egg
    toast = order("toast", TOAST_S)  # @create-toast
    await asyncio.gather(egg, toast)  # @gather

asyncio.run(breakfast())

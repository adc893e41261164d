import asyncio, time
from concurrent.futures import ThreadPoolExecutor

MAX_WORKERS = 2
EGG_S = 5
TOAST_S = 4
CANCEL_S = 1

helpers = ThreadPoolExecutor(
    max_workers=MAX_WORKERS or None)

async def order(name, seconds):
    loop = asyncio.get_running_loop()
    print(f"{name}: start")  # @start
    try:
        await loop.run_in_executor(  # @call
            helpers, time.sleep, seconds)
        print(f"{name}: done")  # @done
    except asyncio.CancelledError:
        print(f"{name}: cancelled")  # @cancelled

async def breakfast():
    egg = asyncio.create_task(  # @create-egg
        order("egg", EGG_S))
    toast = asyncio.create_task(  # @create-toast
        order("toast", TOAST_S))
    await asyncio.sleep(CANCEL_S)  # @patience
    print("cancelling the egg")  # @cancel
    egg.cancel()  # the helper goes on
    await asyncio.gather(egg, toast)  # @gather

asyncio.run(breakfast())

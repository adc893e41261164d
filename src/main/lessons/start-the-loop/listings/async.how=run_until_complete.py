import asyncio
from asyncio import ensure_future

FRY_S = 5
TOAST_S = 4

async def make_egg():
    print("egg starts")  # @egg-starts
    await asyncio.sleep(FRY_S)  # @fry
    print("egg is ready")  # @egg-ready

async def make_toast():
    print("toast starts")  # @toast-starts
    await asyncio.sleep(TOAST_S)  # @toast
    print("toast is ready")  # @toast-ready

loop = asyncio.new_event_loop()
egg = ensure_future(make_egg(), loop=loop)  # @create-egg
print("egg is scheduled")  # @egg-scheduled
toast = ensure_future(make_toast(), loop=loop)  # @create-toast
print("toast is scheduled")  # @toast-scheduled
print("nothing runs yet")  # @not-yet
loop.run_until_complete(egg)
print("the loop has stopped")  # @stopped
loop.close()

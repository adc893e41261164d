import asyncio
from asyncio import create_task

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

async def breakfast():
    egg = create_task(make_egg())  # @create-egg
    print("egg is scheduled")  # @egg-scheduled
    toast = create_task(make_toast())  # @create-toast
    print("toast is scheduled")  # @toast-scheduled
    await egg  # @await-egg

print("nothing runs yet")  # @not-yet
# create_task(make_egg()) would raise here:
# RuntimeError: no running event loop
asyncio.run(breakfast())
print("the loop has stopped")  # @stopped

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
    print("created: egg")  # @created
    await egg  # @await-egg
    # To the same effect as: await make_egg()
    print("main goes on")  # @goes-on
    toast = create_task(make_toast())  # @create-toast
    await toast  # @await-toast

asyncio.run(breakfast())

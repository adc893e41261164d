import asyncio
from asyncio import create_task, gather
from kitchen import crack, plate
from kitchen import slice_bread, butter
from kitchen import wash, async_orders

FRY_S = 6
TOAST_S = 4
TOASTER_SLOTS = 2
STOVE_BURNERS = 2

stove = asyncio.Semaphore(STOVE_BURNERS)
toaster = asyncio.Semaphore(TOASTER_SLOTS)

async def make_egg(name):
    crack(name)  # @crack
    async with stove:
        await asyncio.sleep(FRY_S)  # @fry
    plate(name)  # @plate
    print(name, "is ready")  # @egg-ready

async def make_toast(name):
    slice_bread(name)  # @slice
    async with toaster:
        await asyncio.sleep(TOAST_S)  # @toast
    butter(name)  # @butter
    print(name, "is ready")  # @toast-ready

async def wash_dish(name):
    wash(name)  # @wash
    print(name, "is clean")  # @clean

cook = {
    "egg": make_egg,
    "toast": make_toast,
    "dish": wash_dish,
}

async def open_kitchen():
    cooking = []
    async for kind, name in async_orders():  # @order
        task = create_task(cook[kind](name))  # @cook
        cooking.append(task)
    await gather(*cooking)  # @gather

asyncio.run(open_kitchen())

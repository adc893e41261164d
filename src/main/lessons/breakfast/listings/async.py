import asyncio
from asyncio import create_task, gather
from kitchen import crack, plate
from kitchen import slice_bread, butter
from kitchen import wash, assemble

EGGS = 1
TOASTS = 1
DISHES = 3
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

async def wash_dishes(n):
    for dish in range(1, n + 1):
        wash(dish)  # @wash
        print(f"dish-{dish} is clean")  # @clean
        await asyncio.sleep(0)

async def assemble_plate():
    assemble()  # @assemble
    print("breakfast is served")  # @served

async def breakfast():
    food = [create_task(make_egg(f"egg-{i}"))  # @create-egg
            for i in range(1, EGGS + 1)]
    food += [create_task(make_toast(f"toast-{i}"))  # @create-toast
             for i in range(1, TOASTS + 1)]
    dishes = create_task(wash_dishes(DISHES))  # @create-dishes
    await gather(*food)  # @gather
    await create_task(assemble_plate())  # @plate-full @create-assemble
    await dishes  # @dishes

asyncio.run(breakfast())

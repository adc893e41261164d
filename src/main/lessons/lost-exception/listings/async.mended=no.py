import asyncio

EGG_S = 2
TOAST_S = 5

async def cook(name, seconds):
    print(f"{name}: on")  # @on
    await asyncio.sleep(seconds)  # @cook
    if name == "egg":
        raise ValueError("the egg burnt")
    print(f"{name}: off")  # @off

async def breakfast():
    egg = asyncio.create_task(  # @create-egg
        cook("egg", EGG_S))
    toast = asyncio.create_task(  # @create-toast
        cook("toast", TOAST_S))
    await toast  # @wait
    print("served")  # @served
    # nobody awaits the egg

asyncio.run(breakfast())

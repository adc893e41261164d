import asyncio

EGG_S = 2
TOAST_S = 5

async def cook(name, seconds):
    print(f"{name}: on")  # @on
    await asyncio.sleep(seconds)  # @cook
    print(f"{name}: off")  # @off

async def order(name, seconds):
    cook(name, seconds)  # no await  # @call
    print(f"{name}: served")  # @served

async def breakfast():
    await asyncio.gather(  # @gather
        order("egg", EGG_S),  # @create-egg
        order("toast", TOAST_S),  # @create-toast
    )

asyncio.run(breakfast())

import asyncio

EGG_S = 2
TOAST_S = 5
PATIENCE_S = 3

async def cook(name, seconds):
    print(f"{name}: on")  # @on
    try:
        await asyncio.sleep(seconds)  # @cook
        print(f"{name}: off")  # @off
    except asyncio.CancelledError:
        print(f"{name}: thrown away")  # @thrown
        raise

async def breakfast():
    both = asyncio.gather(
        cook("egg", EGG_S),  # @create-egg
        cook("toast", TOAST_S),  # @create-toast
    )
    try:
        async with asyncio.timeout(PATIENCE_S):  # @patience
            await both  # @gather
        print("served")  # @served
    except TimeoutError:
        print("no patience left")  # @late

asyncio.run(breakfast())

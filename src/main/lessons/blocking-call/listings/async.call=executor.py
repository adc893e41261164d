import asyncio, time

EGG_S = 3
TOAST_S = 2
SINK_S = 5

async def cook(name, seconds):
    print(f"{name}: on")  # @on
    await asyncio.sleep(seconds)  # @cook
    print(f"{name}: off")  # @off

async def fill_sink():
    print("sink: water on")  # @water-on
    await asyncio.to_thread(  # @fill
        time.sleep, SINK_S)
    print("sink: full")  # @full

async def breakfast():
    await asyncio.gather(  # @gather
        cook("egg", EGG_S),  # @create-egg
        cook("toast", TOAST_S),  # @create-toast
        fill_sink(),  # @create-dishes
    )

asyncio.run(breakfast())

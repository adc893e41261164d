import asyncio
from kitchen import crack, plate

FRY_S = 6

async def make_egg():
    crack()  # @crack
    await asyncio.sleep(FRY_S)  # @fry
    plate()  # @plate
    print("egg is ready")  # @egg-ready

async def kitchen():
    await asyncio.create_task(make_egg())  # @await @create-egg

asyncio.run(kitchen())

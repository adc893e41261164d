import asyncio
from kitchen import wash

DISHES = 6

async def wash_dishes():
    for dish in range(1, DISHES + 1):
        wash(dish)  # @wash
        print(f"dish-{dish} is clean")  # @clean
        await asyncio.sleep(0)

async def kitchen():
    await asyncio.create_task(wash_dishes())  # @await @create-dishes

asyncio.run(kitchen())

import asyncio
from kitchen import slice_bread

LOAVES = 3
LOAD_S = 6

async def slice_loaves():
    await asyncio.sleep(LOAD_S)  # @load
    print("the pantry is here")  # @loaded
    for loaf in range(1, LOAVES + 1):
        slice_bread(loaf)  # @slice
        print(f"loaf-{loaf} is sliced")  # @sliced

async def kitchen():
    await asyncio.create_task(slice_loaves())  # @await @create-toast

asyncio.run(kitchen())

import asyncio
from kitchen import slice_bread

LOAVES = 3
FETCH_S = 1

async def slice_loaves():
    for loaf in range(1, LOAVES + 1):
        await asyncio.sleep(FETCH_S)  # @fetch
        slice_bread(loaf)  # @slice
        print(f"loaf-{loaf} is sliced")  # @sliced

async def kitchen():
    await asyncio.create_task(slice_loaves())  # @await @create-toast

asyncio.run(kitchen())

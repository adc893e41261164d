import asyncio

FIRST_S = 5
SECOND_S = 4

async def make_egg():
    print("1: egg starts")  # @egg-starts
    print("1: egg suspends")  # @egg-waits
    await asyncio.sleep(FIRST_S)  # @fry
    print("1: egg resumes")  # @egg-resumes

async def make_toast():
    print("2: toast starts")  # @toast-starts
    print("2: toast suspends")  # @toast-waits
    await asyncio.sleep(SECOND_S)  # @toast
    print("2: toast resumes")  # @toast-resumes

async def breakfast():
    await asyncio.gather(  # @gather
        make_egg(), make_toast())  # @create-egg @create-toast

asyncio.run(breakfast())

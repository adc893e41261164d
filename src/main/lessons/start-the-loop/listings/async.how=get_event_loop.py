import asyncio

FRY_S = 5
TOAST_S = 4

async def make_egg():
    print("egg starts")  # @egg-starts
    await asyncio.sleep(FRY_S)  # @fry
    print("egg is ready")  # @egg-ready

async def make_toast():
    print("toast starts")  # @toast-starts
    await asyncio.sleep(TOAST_S)  # @toast
    print("toast is ready")  # @toast-ready

# No loop is set, which is the default from Python 3.14 on:
asyncio.set_event_loop(None)
try:
    loop = asyncio.get_event_loop()
    egg = loop.create_task(make_egg())
    toast = loop.create_task(make_toast())
    loop.run_until_complete(egg)
except RuntimeError as error:
    print(error)  # @no-loop
print("nobody cooks")  # @nobody

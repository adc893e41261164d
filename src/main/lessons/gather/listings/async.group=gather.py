import asyncio

TASKS = 4
STEP_S = 1
FAILS = 0

async def cook(i):
    food = "egg" if i % 2 else "toast"
    name = f"{food}-{i}"
    seconds = (TASKS - i + 1) * STEP_S
    await asyncio.sleep(seconds)  # @cook
    if i == FAILS:
        raise RuntimeError(f"{name} burned")
    print(name, "is ready")  # @ready
    return name

async def breakfast():
    tasks = [asyncio.create_task(cook(i))  # @create-egg @create-toast
             for i in range(1, TASKS + 1)]
    try:
        await asyncio.gather(*tasks)  # @gather
    except RuntimeError as error:
        print("gather raises:", error)  # @raises
    for i, task in enumerate(tasks, 1):
        try:
            result = await task  # @result
        except RuntimeError as error:
            result = error
        print(f"result {i}: {result}")

asyncio.run(breakfast())

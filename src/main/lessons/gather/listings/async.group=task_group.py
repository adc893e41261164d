import asyncio
from asyncio import TaskGroup

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

def outcome(task):
    if task.cancelled():
        return "cancelled"
    return task.exception() or task.result()

async def breakfast():
    tasks = []
    try:
        async with TaskGroup() as group:  # @gather
            for i in range(1, TASKS + 1):
                task = group.create_task(cook(i))  # @create-egg @create-toast
                tasks.append(task)
    except* RuntimeError as e:
        print("the group raises:", *e.exceptions)  # @raises
    for i, task in enumerate(tasks, 1):
        print(f"result {i}: {outcome(task)}")  # @result

asyncio.run(breakfast())

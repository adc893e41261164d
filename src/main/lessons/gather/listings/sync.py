import time

TASKS = 4
STEP_S = 1
FAILS = 0

def cook(i):
    food = "egg" if i % 2 else "toast"
    name = f"{food}-{i}"
    seconds = (TASKS - i + 1) * STEP_S
    time.sleep(seconds)  # @cook
    if i == FAILS:
        raise RuntimeError(f"{name} burned")
    print(name, "is ready")  # @ready
    return name

def breakfast():
    results = []
    try:
        for i in range(1, TASKS + 1):
            results.append(cook(i))  # @create-egg @create-toast
    except RuntimeError as error:
        print("breakfast stops:", error)  # @raises
    for i, result in enumerate(results, 1):
        print(f"result {i}: {result}")  # @result

breakfast()

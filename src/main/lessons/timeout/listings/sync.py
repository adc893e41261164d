import time

EGG_S = 2
TOAST_S = 5

def cook(name, seconds):
    print(f"{name}: on")  # @on
    time.sleep(seconds)  # @cook
    print(f"{name}: off")  # @off

def breakfast():
    # No asyncio timeout can interrupt a call.
    cook("egg", EGG_S)  # @create-egg
    cook("toast", TOAST_S)  # @create-toast
    print("served")  # @served

breakfast()

import time

EGG_S = 2
TOAST_S = 5

def cook(name, seconds):
    print(f"{name}: on")  # @on
    time.sleep(seconds)  # @cook
    print(f"{name}: off")  # @off

def order(name, seconds):
    cook(name, seconds)  # runs at once
    print(f"{name}: served")  # @served

def breakfast():
    order("egg", EGG_S)  # @create-egg
    order("toast", TOAST_S)  # @create-toast

breakfast()

import time

EGG_S = 5
TOAST_S = 4

def order(name, seconds):
    print(f"{name}: start")  # @start
    time.sleep(seconds)  # @call
    print(f"{name}: done")  # @done

def breakfast():
    order("egg", EGG_S)  # @create-egg
    order("toast", TOAST_S)  # @create-toast

breakfast()

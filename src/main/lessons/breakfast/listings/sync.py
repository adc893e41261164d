import time
from kitchen import crack, plate
from kitchen import slice_bread, butter
from kitchen import wash, assemble

EGGS = 1
TOASTS = 1
DISHES = 3
FRY_S = 6
TOAST_S = 4

def make_egg(name):
    crack(name)  # @crack
    time.sleep(FRY_S)  # @fry
    plate(name)  # @plate
    print(name, "is ready")  # @egg-ready

def make_toast(name):
    slice_bread(name)  # @slice
    time.sleep(TOAST_S)  # @toast
    butter(name)  # @butter
    print(name, "is ready")  # @toast-ready

def wash_dishes(n):
    for dish in range(1, n + 1):
        wash(dish)  # @wash
        print(f"dish-{dish} is clean")  # @clean

def breakfast():
    for i in range(1, EGGS + 1):
        make_egg(f"egg-{i}")  # @create-egg
    for i in range(1, TOASTS + 1):
        make_toast(f"toast-{i}")  # @create-toast
    wash_dishes(DISHES)  # @create-dishes
    assemble()  # @assemble @create-assemble
    print("breakfast is served")  # @served

breakfast()

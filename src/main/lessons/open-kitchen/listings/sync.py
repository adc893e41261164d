import time
from kitchen import crack, plate
from kitchen import slice_bread, butter
from kitchen import wash, orders

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

def wash_dish(name):
    wash(name)  # @wash
    print(name, "is clean")  # @clean

cook = {
    "egg": make_egg,
    "toast": make_toast,
    "dish": wash_dish,
}

def open_kitchen():
    for kind, name in orders():  # @order
        cook[kind](name)  # @cook

open_kitchen()

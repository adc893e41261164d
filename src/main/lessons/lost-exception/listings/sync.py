import time

EGG_S = 2
TOAST_S = 5

def cook(name, seconds):
    print(f"{name}: on")  # @on
    time.sleep(seconds)  # @cook
    if name == "egg":
        raise ValueError("the egg burnt")
    print(f"{name}: off")  # @off

def breakfast():
    try:
        cook("egg", EGG_S)  # raises here  # @create-egg
    except ValueError as error:
        print(f"sorry: {error}")  # @sorry
    cook("toast", TOAST_S)  # @create-toast

breakfast()

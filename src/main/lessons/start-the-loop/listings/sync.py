import time

FRY_S = 5
TOAST_S = 4

def make_egg():
    print("egg starts")  # @egg-starts
    time.sleep(FRY_S)  # @fry
    print("egg is ready")  # @egg-ready

def make_toast():
    print("toast starts")  # @toast-starts
    time.sleep(TOAST_S)  # @toast
    print("toast is ready")  # @toast-ready

def breakfast():
    make_egg()  # @create-egg
    make_toast()  # @create-toast

# A call needs no loop: it runs at once.
breakfast()

import time

EGG_S = 3
TOAST_S = 2
SINK_S = 5

def cook(name, seconds):
    print(f"{name}: on")  # @on
    time.sleep(seconds)  # @cook
    print(f"{name}: off")  # @off

def fill_sink():
    print("sink: water on")  # @water-on
    time.sleep(SINK_S)  # @fill
    print("sink: full")  # @full

def breakfast():
    cook("egg", EGG_S)  # @create-egg
    cook("toast", TOAST_S)  # @create-toast
    fill_sink()  # @create-dishes

breakfast()

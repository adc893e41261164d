import time

FIRST_S = 5
SECOND_S = 4

def make_egg():
    print("1: egg starts")  # @egg-starts
    print("1: egg blocks")  # @egg-waits
    time.sleep(FIRST_S)  # @fry
    print("1: egg goes on")  # @egg-resumes

def make_toast():
    print("2: toast starts")  # @toast-starts
    print("2: toast blocks")  # @toast-waits
    time.sleep(SECOND_S)  # @toast
    print("2: toast goes on")  # @toast-resumes

def breakfast():
    make_egg()  # @create-egg
    make_toast()  # @create-toast

breakfast()

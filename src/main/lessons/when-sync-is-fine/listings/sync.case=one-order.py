import time
from kitchen import crack, plate

FRY_S = 6

def make_egg():
    crack()  # @crack
    time.sleep(FRY_S)  # @fry
    plate()  # @plate
    print("egg is ready")  # @egg-ready

make_egg()  # @create-egg

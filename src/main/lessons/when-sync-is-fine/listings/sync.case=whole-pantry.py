import time
from kitchen import slice_bread

LOAVES = 3
LOAD_S = 6

def slice_loaves():
    time.sleep(LOAD_S)  # @load
    print("the pantry is here")  # @loaded
    for loaf in range(1, LOAVES + 1):
        slice_bread(loaf)  # @slice
        print(f"loaf-{loaf} is sliced")  # @sliced

slice_loaves()  # @create-toast

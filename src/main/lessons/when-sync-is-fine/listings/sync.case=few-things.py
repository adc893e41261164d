import time
from kitchen import slice_bread

LOAVES = 3
FETCH_S = 1

def slice_loaves():
    for loaf in range(1, LOAVES + 1):
        time.sleep(FETCH_S)  # @fetch
        slice_bread(loaf)  # @slice
        print(f"loaf-{loaf} is sliced")  # @sliced

slice_loaves()  # @create-toast

import time
from concurrent.futures import ThreadPoolExecutor

JOBS = 1000
MAX_WORKERS = 250
WAIT_S = 1

helpers = ThreadPoolExecutor(
    max_workers=MAX_WORKERS or None)

def toast():
    time.sleep(WAIT_S)  # @toast

def crowd():
    jobs = [helpers.submit(toast)  # @create-toast
            for _ in range(JOBS)]
    for job in jobs:
        job.result()  # @join
    print(f"{JOBS} toasts")  # @print

crowd()

import time
from concurrent.futures import ThreadPoolExecutor, as_completed, wait


def block(seconds):
    time.sleep(seconds)
    return seconds


with ThreadPoolExecutor(max_workers=3) as pool:
    print(list(pool.map(block, [0.06, 0.02, 0.04])))
    futures = [pool.submit(block, seconds) for seconds in (0.07, 0.02, 0.045)]
    print([future.result() for future in as_completed(futures)])
    done, pending = wait([pool.submit(block, 0.02)], timeout=1)
    print(len(done), len(pending))
    try:
        pool.submit(block, 0.06).result(timeout=0.01)
    except TimeoutError:
        print("not yet")
try:
    pool.submit(block, 1)
except RuntimeError as error:
    print(error)

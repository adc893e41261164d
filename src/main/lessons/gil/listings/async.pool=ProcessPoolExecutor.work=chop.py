from concurrent.futures import ProcessPoolExecutor

THREADS = 2
CHOPS = 800
SLICES = 100000

def chop(chops):
    x = 1
    for _ in range(chops * 10_000):  # @chop
        x = (x * 31 + 7) % 2**32
    return [x] * SLICES

def chop_all():
    # Each process is started, and its result pickled.
    with ProcessPoolExecutor(THREADS) as cooks:
        bowl = list(cooks.map(chop, [CHOPS] * THREADS))  # @join
    for n in range(1, THREADS + 1):
        print(f"carrot {n} is chopped")  # @print

if __name__ == "__main__":
    chop_all()

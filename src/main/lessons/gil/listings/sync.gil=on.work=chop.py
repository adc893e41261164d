# python3: one thread at a time holds the GIL
from threading import Thread

THREADS = 2
CHOPS = 800
SLICES = 100000

bowl = []  # shared: nothing is pickled

def chop(chops):
    x = 1
    for _ in range(chops * 10_000):  # @chop
        x = (x * 31 + 7) % 2**32
    return [x] * SLICES

def cook():
    bowl.append(chop(CHOPS))

def chop_all():
    cooks = [Thread(target=cook)
             for _ in range(THREADS)]
    for thread in cooks:
        thread.start()
    for thread in cooks:
        thread.join()  # @join
    for n in range(1, THREADS + 1):
        print(f"carrot {n} is chopped")  # @print

chop_all()

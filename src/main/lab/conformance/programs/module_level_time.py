import time

begin = time.monotonic()
time.sleep(0.05)
print(round(time.monotonic() - begin, 1) == 0.1 or round(time.monotonic() - begin, 2))
try:
    time.sleep(-1)
except ValueError as error:
    print(error)
try:
    time.sleep("x")
except TypeError as error:
    print(error)

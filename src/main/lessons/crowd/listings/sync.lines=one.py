import socket
import time
from concurrent.futures import ThreadPoolExecutor
from queue import SimpleQueue
from threading import Thread

JOBS = 1000
MAX_WORKERS = 250
WAIT_S = 1

helpers = ThreadPoolExecutor(
    max_workers=MAX_WORKERS or None)
line, oven = socket.socketpair()  # one line for all
due = SimpleQueue()

def answer():
    while True:
        at = due.get()
        time.sleep(max(0, at - time.monotonic()))
        oven.send(b"!")

def toast():
    due.put(time.monotonic() + WAIT_S)
    # Each answer wakes all who wait here.
    line.recv(1)  # @toast

Thread(target=answer, daemon=True).start()

def crowd():
    jobs = [helpers.submit(toast)  # @create-toast
            for _ in range(JOBS)]
    for job in jobs:
        job.result()  # @join
    print(f"{JOBS} toasts")  # @print

crowd()

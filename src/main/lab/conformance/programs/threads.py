import threading
import time


def work(name, seconds, results):
    time.sleep(seconds)
    print(threading.current_thread().name, name)
    results.append(name)


results = []
threads = [threading.Thread(target=work, args=(n, s, results), name=f"thread {n}") for n, s in [("a", 0.06), ("b", 0.03)]]
for thread in threads:
    thread.start()
print("started", threads[0].is_alive())
threads[1].join(timeout=1)
for thread in threads:
    thread.join()
print(results, threads[0].is_alive())
try:
    threads[0].start()
except RuntimeError as error:
    print(error)

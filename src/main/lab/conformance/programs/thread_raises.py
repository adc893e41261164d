import threading


def fails():
    raise ValueError("in a thread")


thread = threading.Thread(target=fails, name="bad")
thread.start()
thread.join()
print("main goes on")

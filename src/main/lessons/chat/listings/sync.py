import time

MESSAGES = "A@0 B@1000 A@2000 B@3000 A@4000 B@5000"
WRITE_S = 1.5

START = time.monotonic()

def times_of(sender):
    return sorted(int(m[2:]) / 1000 for m in MESSAGES.split() if m[0] == sender)

def receive(sender):
    for number, at in enumerate(times_of(sender), 1):
        time.sleep(max(0, START + at - time.monotonic()))  # @receive
        yield f"{sender}{number}"

def save(message):
    time.sleep(WRITE_S)  # @write
    print(message, "saved")  # @saved

def serve(sender):
    for message in receive(sender):
        save(message)  # @save

def chat_server():
    serve("A")  # @serve-A
    serve("B")  # @serve-B

chat_server()

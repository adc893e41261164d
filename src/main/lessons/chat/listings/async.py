import asyncio
import time

MESSAGES = "A@0 B@1000 A@2000 B@3000 A@4000 B@5000"
WRITE_S = 1.5

START = time.monotonic()

def times_of(sender):
    return sorted(int(m[2:]) / 1000 for m in MESSAGES.split() if m[0] == sender)

async def receive(sender):
    for number, at in enumerate(times_of(sender), 1):
        await asyncio.sleep(max(0, START + at - time.monotonic()))  # @receive
        yield f"{sender}{number}"

async def save(message):
    await asyncio.sleep(WRITE_S)  # @write
    print(message, "saved")  # @saved

async def serve(sender):
    saving = []
    async for message in receive(sender):
        saving.append(asyncio.create_task(save(message)))  # @save
    await asyncio.gather(*saving)

async def chat_server():
    await asyncio.gather(serve("A"), serve("B"))  # @serve-A @serve-B

asyncio.run(chat_server())

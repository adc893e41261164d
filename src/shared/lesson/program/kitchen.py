"""What listings in Python import. The cook's hands are busy in each of the first six, and with them the thread."""

import asyncio
import time

CRACK_S = 1
PLATE_S = 1
SLICE_S = 1
BUTTER_S = 1
WASH_S = 1
ASSEMBLE_S = 1
ORDERS = "egg@500 toast@2000 egg@4000"
OPEN_S = 60

def crack(what=None):
    time.sleep(CRACK_S)

def plate(what=None):
    time.sleep(PLATE_S)

def slice_bread(what=None):
    time.sleep(SLICE_S)

def butter(what=None):
    time.sleep(BUTTER_S)

def wash(what=None):
    time.sleep(WASH_S)

def assemble(what=None):
    time.sleep(ASSEMBLE_S)

# Orders by time; those of one time as they are written.
def coming_orders():
    written = [order.split("@") for order in ORDERS.split()]
    written.sort(key=lambda order: int(order[1]))
    seen = {}
    for kind, ms in written:
        if int(ms) / 1000 <= OPEN_S:
            seen[kind] = seen.get(kind, 0) + 1
            yield int(ms) / 1000, kind, f"{kind}-{seen[kind]}"

def orders():
    opened = time.monotonic()
    for at, kind, name in coming_orders():
        left = opened + at - time.monotonic()
        if left > 0:
            time.sleep(left)
        yield kind, name
    left = opened + OPEN_S - time.monotonic()
    if left > 0:
        time.sleep(left)  # until it closes

async def async_orders():
    opened = time.monotonic()
    for at, kind, name in coming_orders():
        left = opened + at - time.monotonic()
        if left > 0:
            await asyncio.sleep(left)
        yield kind, name
    left = opened + OPEN_S - time.monotonic()
    if left > 0:
        await asyncio.sleep(left)  # until it closes

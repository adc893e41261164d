import asyncio
import threading


def call(loop):
    try:
        loop.call_soon(print)
    except RuntimeError as error:
        print(error)


async def main():
    thread = threading.Thread(target=call, args=(asyncio.get_running_loop(),))
    thread.start()
    thread.join()


async def not_a_callback():
    try:
        asyncio.get_running_loop().call_soon(main)
    except TypeError as error:
        print(error)


asyncio.run(not_a_callback(), debug=True)

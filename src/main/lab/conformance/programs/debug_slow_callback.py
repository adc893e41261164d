import asyncio
import re
import logging
import time


class Handler(logging.Handler):
    def emit(self, record):
        print(record.levelname, re.sub(r"took \d\.\d+|:\d+", "", record.getMessage()))


logging.getLogger("asyncio").addHandler(Handler())
logging.getLogger("asyncio").propagate = False


async def slow():
    time.sleep(0.15)


async def main():
    await asyncio.create_task(slow(), name="slow")


asyncio.run(main(), debug=True)

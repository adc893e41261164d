import asyncio
import logging

logging.basicConfig(format="%(levelname)s %(name)s %(message)s", level=logging.INFO)


async def main():
    logging.info("begins")
    logging.getLogger("kitchen").warning("hot")
    await asyncio.sleep(0)


asyncio.run(main())

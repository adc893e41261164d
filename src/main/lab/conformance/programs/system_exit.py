import asyncio
import sys


async def main():
    try:
        await asyncio.sleep(0)
        sys.exit(3)
    finally:
        print("finally")


asyncio.run(main())

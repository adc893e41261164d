import asyncio
import warnings


async def main():
    warnings.warn("careful")
    warnings.warn("old", DeprecationWarning)
    print(asyncio.iscoroutinefunction.__name__, asyncio.Task.__name__, asyncio.Task.__module__, asyncio.Task)
    print(asyncio.sleep.__module__, asyncio.Queue.get_nowait.__qualname__, asyncio.Lock.__init__.__qualname__)


asyncio.run(main())

"""A cook puts plates on the pass, two waiters take them."""

import asyncio

PLATES = 6


async def cook(the_pass: asyncio.Queue) -> None:
    for number in range(1, PLATES + 1):
        await asyncio.sleep(0.4)
        await the_pass.put(f"plate {number}")
        print(f"the cook puts plate {number} on the pass")
    await the_pass.join()


async def waiter(name: str, the_pass: asyncio.Queue) -> None:
    while True:
        plate = await the_pass.get()
        print(f"{name} takes {plate}")
        await asyncio.sleep(1.0)
        the_pass.task_done()


async def main() -> None:
    the_pass = asyncio.Queue(maxsize=2)
    waiters = [asyncio.create_task(waiter(name, the_pass)) for name in ("Ann", "Ben")]
    await cook(the_pass)
    for each in waiters:
        each.cancel()
    await asyncio.gather(*waiters, return_exceptions=True)
    print("every plate is served")


asyncio.run(main())

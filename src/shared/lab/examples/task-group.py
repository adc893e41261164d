"""One dish of a menu burns: the group takes the others off the stove."""

import asyncio


async def cook(name: str, seconds: float, burns: bool = False) -> str:
    try:
        await asyncio.sleep(seconds)
    except asyncio.CancelledError:
        print(f"{name}: taken off the stove")
        raise
    if burns:
        raise RuntimeError(f"{name} is burnt")
    print(f"{name} is ready")
    return name


async def main() -> None:
    try:
        async with asyncio.TaskGroup() as menu:
            menu.create_task(cook("soup", 0.5))
            menu.create_task(cook("toast", 1.0, burns=True))
            menu.create_task(cook("roast", 3.0))
    except* RuntimeError as group:
        for error in group.exceptions:
            print("the menu fails:", error)


asyncio.run(main())

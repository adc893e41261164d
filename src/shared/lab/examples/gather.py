import asyncio


async def toast(name: str, seconds: float) -> str:
    print(f"{name}: in the toaster")
    await asyncio.sleep(seconds)
    print(f"{name}: done")
    return name


async def main() -> None:
    plates = await asyncio.gather(
        toast("white", 1.0),
        toast("rye", 0.5),
        toast("bagel", 1.5),
    )
    print("served:", ", ".join(plates))


asyncio.run(main())

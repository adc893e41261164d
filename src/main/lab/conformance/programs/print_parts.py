import asyncio
import sys


async def parts(name):
    print(name, end="")
    await asyncio.sleep(0)
    print(".", end="\n" if name == "b" else "", flush=True)


async def main():
    await asyncio.gather(parts("a"), parts("b"))
    print("한글", "tab\t", sep="|")
    sys.stdout.write("no line end")
    print("to stderr", file=sys.stderr)


asyncio.run(main())

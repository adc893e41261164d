"""Two workers follow the links of a small web, whose pages are made up."""

import asyncio

PAGES = {
    "/": ["/menu", "/about"],
    "/menu": ["/egg", "/toast", "/"],
    "/about": ["/", "/team"],
    "/egg": ["/menu"],
    "/toast": ["/menu", "/egg"],
    "/team": [],
}


async def fetch(page: str) -> list[str]:
    await asyncio.sleep(0.6)
    return PAGES[page]


async def worker(name: str, to_visit: asyncio.Queue, seen: set[str]) -> None:
    while True:
        page = await to_visit.get()
        for link in await fetch(page):
            if link not in seen:
                seen.add(link)
                to_visit.put_nowait(link)
        print(f"{name} has read {page}")
        to_visit.task_done()


async def main() -> None:
    to_visit: asyncio.Queue[str] = asyncio.Queue()
    seen = {"/"}
    to_visit.put_nowait("/")
    workers = [asyncio.create_task(worker(name, to_visit, seen)) for name in ("Ann", "Ben")]
    await to_visit.join()
    for each in workers:
        each.cancel()
    print(f"{len(seen)} pages: {', '.join(sorted(seen))}")


asyncio.run(main())

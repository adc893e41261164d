"""A chat server and three guests. Its streams are in memory, so that nothing leaves this program."""

import asyncio


class Pipe:
    """One direction of a connection: lines go in on one side and come out on the other."""

    def __init__(self) -> None:
        self.lines: asyncio.Queue[str] = asyncio.Queue()

    async def write(self, line: str) -> None:
        await asyncio.sleep(0.1)
        await self.lines.put(line)

    async def read(self) -> str:
        return await self.lines.get()


class Server:
    def __init__(self) -> None:
        self.rooms: list[Pipe] = []

    async def serve(self, name: str, incoming: Pipe, outgoing: Pipe) -> None:
        self.rooms.append(outgoing)
        while (line := await incoming.read()) != "bye":
            print(f"{name}: {line}")
            await asyncio.gather(*(room.write(f"{name}: {line}") for room in self.rooms if room is not outgoing))
        self.rooms.remove(outgoing)


async def guest(name: str, pause: float, server: Server) -> None:
    to_server, to_guest = Pipe(), Pipe()
    connection = asyncio.create_task(server.serve(name, to_server, to_guest))
    for line in ("hello", "is anybody hungry?"):
        await asyncio.sleep(pause)
        await to_server.write(line)
    await to_server.write("bye")
    await connection
    print(f"{name} leaves, {to_guest.lines.qsize()} lines were for {name}")


async def main() -> None:
    server = Server()
    async with asyncio.TaskGroup() as guests:
        for name, pause in (("Ann", 0.5), ("Ben", 0.7), ("Cem", 1.1)):
            guests.create_task(guest(name, pause, server))


asyncio.run(main())

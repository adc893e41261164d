import asyncio


async def main():
    future = asyncio.get_running_loop().create_future()
    for call in (future.result, future.exception):
        try:
            call()
        except asyncio.InvalidStateError as error:
            print(error)
    future.set_result(1)
    try:
        future.set_result(2)
    except asyncio.InvalidStateError as error:
        print(str(error).partition(":")[0])
    print(future.done(), future.result(), future.exception(), future.cancel())
    other = asyncio.get_running_loop().create_future()
    try:
        other.set_exception(StopIteration())
    except TypeError as error:
        print(error)
    other.cancel()


asyncio.run(main())

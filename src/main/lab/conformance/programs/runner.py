import asyncio
import contextvars

counter = contextvars.ContextVar("counter", default=0)


async def count():
    counter.set(counter.get() + 1)
    return counter.get()


with asyncio.Runner() as runner:
    print(runner.run(count()), runner.run(count()))
    print(runner.get_loop().is_running())
with asyncio.Runner(debug=True, loop_factory=asyncio.new_event_loop) as runner:
    print(runner.get_loop().get_debug())
try:
    runner.run(count())
except RuntimeError as error:
    print(error)

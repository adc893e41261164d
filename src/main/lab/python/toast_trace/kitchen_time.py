"""A program on the kitchen's clock: its loop's waits, time.sleep, and what time it is."""

import asyncio
import selectors
import time

from .kitchen import BlocksForEver


class KitchenSelector(selectors.SelectSelector):
    """Waits on the kitchen's clock. Nothing comes from outside: there are timers and helpers alone."""

    def __init__(self, kitchen):
        super().__init__()
        self.kitchen = kitchen

    def select(self, timeout=None):
        kitchen = self.kitchen
        helpers = kitchen.threads
        clock = kitchen.recorder.clock
        if timeout == 0:
            if helpers.coming:
                helpers.update()
            return []
        end = None if timeout is None else clock.time() + timeout
        clock.nudged = False
        while True:
            comes = helpers.next()
            if comes is None and end is None:
                raise kitchen.stop(BlocksForEver(kitchen.stuck()))
            until = end if comes is None else comes if end is None else min(end, comes)
            if clock.time() < until:
                kitchen.recorder.flush()
                kitchen.wait_until(until)
            if helpers.update() or clock.nudged or (end is not None and clock.time() >= end):
                return []


class OnKitchenTime:
    """A loop that goes by the kitchen's clock and has no world outside. Mixed in before Tracing."""

    def __init__(self, *_):
        super().__init__(KitchenSelector(self._toast))
        self._clock_resolution = 1e-6

    def time(self):
        return self._toast.threads.time()

    def _make_self_pipe(self):
        self._ssock = self._csock = None
        self._internal_fds = 0

    def _close_self_pipe(self):
        pass

    def _write_to_self(self):
        """Somebody else, such as an interrupt, has something to be run at once."""
        self._toast.recorder.clock.nudged = True

    def _add_reader(self, *_):
        raise no_world()

    def _add_writer(self, *_):
        raise no_world()

    def add_signal_handler(self, *_):
        raise NotImplementedError("there are no signals in the lab")

    async def create_connection(self, *_, **__):
        raise no_world()

    async def create_server(self, *_, **__):
        raise no_world()

    async def create_datagram_endpoint(self, *_, **__):
        raise no_world()

    async def create_unix_connection(self, *_, **__):
        raise no_world()

    async def create_unix_server(self, *_, **__):
        raise no_world()

    async def getaddrinfo(self, *_, **__):
        raise no_world()

    async def getnameinfo(self, *_, **__):
        raise no_world()

    async def sock_connect(self, *_, **__):
        raise no_world()

    async def shutdown_default_executor(self, timeout=None):
        """As the base's, which has a thread wait for the pool."""
        self._executor_shutdown_called = True
        pool = self._default_executor
        if pool is None:
            return
        pool.shutdown(wait=False)
        if pool._busy or pool._backlog:
            future = self.create_future()
            pool._toast_idle = lambda: self.call_soon(lambda: future.done() or future.set_result(None))
            await future

    async def subprocess_exec(self, *_, **__):
        raise OSError("the lab starts no other programs: record this program with your own Python instead")

    subprocess_shell = subprocess_exec


def no_world():
    return OSError("there is no network in the lab: record this program with your own Python instead")


class KitchenTimes:
    """time.sleep and the clocks of module time, by the kitchen's. `epoch` is what time.time() says at kitchen time 0."""

    def __init__(self, kitchen, epoch=None):
        self.kitchen = kitchen
        self.epoch = time.time() if epoch is None else epoch
        self.saved = {}

    def install(self):
        now = self.kitchen.threads.time
        replaced = {
            "sleep": lambda seconds, /: self.sleep(seconds),
            "monotonic": lambda: now(),
            "perf_counter": lambda: now(),
            "time": lambda: self.epoch + now(),
            "monotonic_ns": lambda: round(now() * 1e9),
            "perf_counter_ns": lambda: round(now() * 1e9),
            "time_ns": lambda: round((self.epoch + now()) * 1e9),
        }
        for name, function in replaced.items():
            self.saved[name] = getattr(time, name)
            function.__name__ = function.__qualname__ = name
            function.__module__ = "time"
            setattr(time, name, function)

    def sleep(self, seconds):
        """Blocks the thread that calls it: the loop's, or a helper's on its own timeline."""
        if isinstance(seconds, bool) or not isinstance(seconds, (int, float)):
            seconds = seconds.__index__() if hasattr(seconds, "__index__") else self.saved["sleep"](seconds) or 0
        if seconds < 0:
            raise ValueError("sleep length must be non-negative")
        self.kitchen.threads.sleep(seconds)


def loop_on_kitchen_time(platform, kitchen, tracing):
    """The class of a traced loop that goes by the kitchen's clock."""
    base = asyncio.SelectorEventLoop if platform.__name__.startswith("_Windows") else platform
    return type(
        platform.__name__,
        (OnKitchenTime, tracing, base),
        {"_toast": kitchen, "_recorder": kitchen.recorder, "__module__": platform.__module__, "__doc__": platform.__doc__},
    )

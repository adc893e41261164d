"""Puts traced loops, tasks and resources in the place of asyncio's, in memory, for one program."""

import asyncio
import sys

from . import hidden, tasks
from .kitchen import Kitchen
from .loop import traced
from .output import Output
from .places import Places
from .resources import Resources


def loop_classes():
    """asyncio's loop classes on this system, by the module that has them."""
    if sys.platform == "win32":
        from asyncio import windows_events as module

        return module, [module._WindowsSelectorEventLoop, module.ProactorEventLoop]
    from asyncio import unix_events as module

    return module, [module._UnixSelectorEventLoop]


def install(recorder, folder, main, make_loop=traced, **more):
    """
    From now on every loop of asyncio is traced.

    folder, main: where the program's own code is, see Places. make_loop: makes a traced class of a platform's.
    Returns the kitchen and its output.
    """
    kitchen = Kitchen(recorder, Places(folder, main))
    hidden.install()
    tasks.install()
    Resources(kitchen).install()
    module, classes = loop_classes()
    for platform in classes:
        replace(module, platform, make_loop(platform, kitchen, **more))
    return kitchen, Output(kitchen)


def replace(module, platform, new):
    """Wherever asyncio has the platform's class, it has the new one."""
    for place in (module, asyncio):
        for name, value in list(vars(place).items()):
            if value is platform:
                setattr(place, name, new)
    for policy in vars(module).values():
        if isinstance(policy, type) and policy.__dict__.get("_loop_factory") is platform:
            policy._loop_factory = new

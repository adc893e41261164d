"""
Makes certain what asyncio leaves to chance, so that a run on the kitchen's clock is the same every time: tasks that are kept in
sets go in the order of their creation, and coroutines in that in which they are given.
"""

import asyncio
import functools
import itertools

from .tasks import Task

numbers = itertools.count(1)


class InOrder(dict):
    """A set that keeps the order in which things came."""

    def add(self, item):
        self[item] = None

    def discard(self, item):
        self.pop(item, None)


def install():
    init, all_tasks, group_init = Task.__init__, asyncio.all_tasks, asyncio.TaskGroup.__init__

    def __init__(self, *args, **options):
        self._number = next(numbers)
        init(self, *args, **options)

    def of_group(self):
        group_init(self)
        self._tasks = InOrder()

    def in_order(loop=None):
        return InOrder.fromkeys(sorted(all_tasks(loop), key=number_of))

    Task.__init__, Task.__hash__ = __init__, number_of
    asyncio.TaskGroup.__init__ = of_group
    asyncio.tasks.all_tasks = in_order
    if hasattr(asyncio.tasks, "_AsCompletedIterator"):  # from 3.13 on
        install_as_completed()


def install_as_completed():
    """It makes tasks of a set of coroutines, which go by where they happen to lie in memory."""
    as_completed = asyncio.as_completed

    @functools.wraps(as_completed)
    def in_order(fs, *, timeout=None):
        if not asyncio.isfuture(fs) and not asyncio.iscoroutine(fs):
            fs = [asyncio.ensure_future(each) for each in dict.fromkeys(fs)]
        return as_completed(fs, timeout=timeout)

    asyncio.as_completed = asyncio.tasks.as_completed = in_order


def number_of(task):
    return task._number

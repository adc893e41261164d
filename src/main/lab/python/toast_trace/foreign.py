"""Event loops that are none of asyncio's own: nothing that they do is seen."""

import asyncio
from asyncio import events

from .loop import Tracing


def watch_foreign_loops(met):
    """Calls `met(loop)` whenever such a loop begins to run: whoever runs one has to tell asyncio."""
    tell = events._set_running_loop

    def _set_running_loop(loop):
        tell(loop)
        if loop is not None and not isinstance(loop, Tracing):
            met(loop)

    events._set_running_loop = asyncio._set_running_loop = _set_running_loop

"""A Python that runs one program after the other: modules that a run changes are loaded anew for the next."""

import sys
import time

FRESH = """
    asyncio _asyncio concurrent threading toast_trace host_pyodide
    traceback warnings _py_warnings logging contextlib queue _colorize
""".split()
clocks = {name: getattr(time, name) for name in dir(time) if callable(getattr(time, name))}


def forget():
    for name in list(sys.modules):
        if name.split(".")[0] in FRESH:
            del sys.modules[name]
    for name, function in clocks.items():
        setattr(time, name, function)

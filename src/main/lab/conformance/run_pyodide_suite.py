"""
Runs programs one after the other in one Pyodide, each with an asyncio of its own: modules that were changed for one are loaded
anew for the next.
"""

import importlib.machinery
import io
import json
import os
import re
import sys
import zipimport

from fresh import forget

PROGRAMS = "/home/pyodide/programs"
streams = sys.stdout, sys.stderr


def normal(text):
    text = text.replace(PROGRAMS + os.sep, "")
    text = re.sub(r'"[^"\n]*/(?:python3\.?\d+t?(?:\.zip)?)/', '"<lib>/', text)
    text = re.sub(r"(at|created at) [^ \n]*/(?:python3\.?\d+t?(?:\.zip)?)/", r"\1 <lib>/", text)
    text = re.sub(r"Executing .* took [0-9.]+ seconds\n", "", text)
    return re.sub(r"0x[0-9a-f]+", "0x…", text)


def compile_once(module, name):
    """Modules are loaded anew for each program, and compiled only for the first."""
    codes = {}
    get_code = getattr(module, name)

    def cached(loader, of):
        if of not in codes:
            codes[of] = get_code(loader, of)
        return codes[of]

    setattr(module, name, cached)


compile_once(zipimport, "_get_module_code")
compile_once(importlib.machinery.SourceFileLoader, "get_code")


def captured():
    buffer = io.BytesIO()
    buffer.name = "<captured>"
    buffer.mode = "wb"
    return buffer, io.TextIOWrapper(Kept(buffer), encoding="utf-8", write_through=True)


class Kept(io.RawIOBase):
    """Bytes that are there when the stream over them is gone."""

    mode = "wb"
    name = "<captured>"

    def __init__(self, buffer):
        self.into = buffer

    def writable(self):
        return True

    def write(self, data):
        self.into.write(bytes(data))
        return len(data)


def run(name, mode):
    forget()
    main = sys.modules["__main__"]
    (out, sys.stdout), (err, sys.stderr) = captured(), captured()
    sys.__stdout__, sys.__stderr__ = sys.stdout, sys.stderr
    trace = []
    try:
        import host_pyodide

        with open(f"{PROGRAMS}/{name}.py", encoding="utf-8") as file:
            source = file.read()
        code = host_pyodide.run(source, f"{PROGRAMS}/{name}.py", [], mode, trace.append)
    except BaseException as error:
        code = f"{type(error).__name__}: {error}"
    finally:
        sys.stdout, sys.stderr = streams
        sys.modules["__main__"] = main
    texts = [normal(each.getvalue().decode("utf-8", "replace")) for each in (out, err)]
    return {"out": texts[0], "err": texts[1], "code": code, "trace": "".join(trace)}


def run_all(names, mode):
    return json.dumps({name: run(name, mode) for name in names})

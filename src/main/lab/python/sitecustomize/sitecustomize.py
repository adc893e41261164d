"""
Takes hold of a program that is to be recorded, before it begins.

Python imports it from the folder that PYTHONPATH begins with. It takes that folder out of PYTHONPATH and sys.path again, so that
children are left alone, begins the recording, and then runs the sitecustomize that it hides, if there is one.
"""

import os
import sys


def leave_no_trace(folder):
    """The environment and the path are as they would be without us."""
    asked = os.environ.get("PYTHONPATH", "")
    rest = [part for part in asked.split(os.pathsep) if os.path.abspath(part or ".") != folder] if asked else []
    if rest:
        os.environ["PYTHONPATH"] = os.pathsep.join(rest)
    else:
        os.environ.pop("PYTHONPATH", None)
    sys.path[:] = [part for part in sys.path if os.path.abspath(part or ".") != folder]


def run_hidden():
    """The sitecustomize that Python would have imported. Where there is none this module stays: Python looks for it."""
    this = sys.modules.pop("sitecustomize")
    try:
        __import__("sitecustomize")
    except ImportError as error:
        if error.name != "sitecustomize":
            raise
    finally:
        sys.modules.setdefault("sitecustomize", this)


def begin(folder):
    above = os.path.dirname(folder)
    sys.path.insert(0, above)
    written, sys.dont_write_bytecode = sys.dont_write_bytecode, True
    try:
        import host_record

        host_record.begin(os.environ)
    except Exception as error:
        for name in ("PORT", "TOKEN", "OPTIONS"):
            os.environ.pop(f"TOAST_KITCHEN_TRACE_{name}", None)
        sys.stderr.write(f"toast-kitchen: nothing is recorded: {type(error).__name__}: {error}\n")
    finally:
        sys.dont_write_bytecode = written
        sys.path.remove(above)


here = os.path.dirname(os.path.abspath(__file__))
leave_no_trace(here)
if sys.version_info >= (3, 11):
    begin(here)
else:
    sys.stderr.write("toast-kitchen: nothing is recorded: this needs Python 3.11 or newer\n")
run_hidden()

"""
Runs every program of programs/ under this Python, and prints as JSON what each wrote and its exit code.

    python run_suite.py untraced|virtual|sync|record [name...]

untraced: as python3 would; virtual: traced, on a clock that jumps; sync: as its synchronous twin; record: traced as it runs
by the clock of the system.
"""

import concurrent.futures
import json
import os
import re
import socket
import subprocess
import sys
import tempfile
import threading
import traceback

HERE = os.path.dirname(os.path.abspath(__file__))
PROGRAMS = os.path.join(HERE, "programs")
PYTHON = os.path.join(HERE, "..", "python")
AT_ONCE = 4


def normal(text):
    """
    Without what differs from machine to machine: addresses, where the standard library and the programs are, and what debug mode
    says of steps that a slow machine is slow with.
    """
    text = text.replace(PROGRAMS + os.sep, "")
    text = re.sub(r'"[^"\n]*/(?:python3\.?\d+t?(?:\.zip)?)/', '"<lib>/', text)
    text = re.sub(r"(at|created at) [^ \n]*/(?:python3\.?\d+t?(?:\.zip)?)/", r"\1 <lib>/", text)
    text = re.sub(r"Executing .* took [0-9.]+ seconds\n", "", text)
    return re.sub(r"0x[0-9a-f]+", "0x…", text)


def environment(**more):
    kept = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    return {**kept, "PYTHONDONTWRITEBYTECODE": "1", "PYTHONIOENCODING": "utf-8", **more}


def run_process(name, **more):
    done = subprocess.run(
        [sys.executable, f"{name}.py"], cwd=PROGRAMS, env=environment(**more), capture_output=True, text=True, timeout=60
    )
    return {"out": normal(done.stdout), "err": normal(done.stderr), "code": done.returncode}


class Listener:
    """The parent of a recording: takes what it is sent."""

    def __init__(self):
        self.server = socket.create_server(("127.0.0.1", 0))
        self.port = self.server.getsockname()[1]
        self.received = b""
        self.thread = threading.Thread(target=self.listen, daemon=True)
        self.thread.start()

    def listen(self):
        connection, _ = self.server.accept()
        with connection:
            while part := connection.recv(1 << 16):
                self.received += part

    def close(self):
        self.thread.join(10)
        self.server.close()
        return self.received.decode()


def run_recorded(name):
    listener = Listener()
    path = os.path.join(PYTHON, "sitecustomize")
    outcome = run_process(
        name,
        PYTHONPATH=path,
        TOAST_KITCHEN_TRACE_PORT=str(listener.port),
        TOAST_KITCHEN_TRACE_TOKEN="secret",
        TOAST_KITCHEN_TRACE_OPTIONS="{}",
    )
    _token, _hello, *trace = listener.close().split("\n", 2)
    return {**outcome, "trace": "".join(trace)}


def run_traced(name, mode):
    """In a child of this process, which has everything loaded already."""
    with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err, tempfile.TemporaryFile() as trace:
        pid = os.fork()
        if pid == 0:
            os.dup2(out.fileno(), 1)
            os.dup2(err.fileno(), 2)
            code = 99
            try:
                code = traced_child(name, mode, trace)
            except BaseException:
                traceback.print_exc()
            finally:
                sys.stdout.flush()
                sys.stderr.flush()
                trace.flush()
                os._exit(code)
        status = os.waitpid(pid, 0)[1]
        texts = [read(file) for file in (out, err, trace)]
    return {
        "out": normal(texts[0]),
        "err": normal(texts[1]),
        "code": os.waitstatus_to_exitcode(status),
        "trace": texts[2],
    }


def traced_child(name, mode, trace):
    sys.stdout = open(1, "w", encoding="utf-8", closefd=False)
    sys.stderr = open(2, "w", buffering=1, encoding="utf-8", errors="backslashreplace", closefd=False)
    sys.__stdout__, sys.__stderr__ = sys.stdout, sys.stderr
    from toast_trace.clocks import VirtualClock
    from toast_trace.program import run_program
    from toast_trace.recorder import Recorder

    with open(os.path.join(PROGRAMS, f"{name}.py"), encoding="utf-8") as file:
        source = file.read()
    os.chdir(PROGRAMS)
    recorder = Recorder(lambda text: trace.write(text.encode()), VirtualClock(), values=True)
    return run_program(source, os.path.join(PROGRAMS, f"{name}.py"), [], mode, recorder)


def read(file):
    file.seek(0)
    return file.read().decode("utf-8", "replace")


def main(how, names):
    names = names or sorted(file[:-3] for file in os.listdir(PROGRAMS) if file.endswith(".py"))
    sys.path.insert(0, PYTHON)
    if how in ("untraced", "record"):
        run = run_process if how == "untraced" else run_recorded
        with concurrent.futures.ThreadPoolExecutor(AT_ONCE) as pool:
            outcomes = list(pool.map(run, names))
    else:
        mode = "sync" if how == "sync" else "async"
        import toast_trace.program  # noqa: F401  once, for every child

        outcomes = [run_traced(name, mode) for name in names]
    json.dump(dict(zip(names, outcomes)), sys.stdout, ensure_ascii=False, indent=1)


main(sys.argv[1], sys.argv[2:])

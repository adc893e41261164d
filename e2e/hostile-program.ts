import { expect } from '@playwright/test';

/** Each attempt says what it got, or which error it ended in. */
const attempts = `
import os, sys

def attempt(name, does):
    try:
        print(name, "GOT", repr(does())[:150])
    except BaseException as error:
        print(name, "->", type(error).__name__, str(error)[:150])

def function(value):
    """JavaScript's way from any value to text that is run."""
    return value.constructor.constructor("return globalThis")()

def host():
    frame = sys._getframe()
    while frame:
        for value in frame.f_locals.values():
            if "JsProxy" in str(type(value)):
                yield value
        frame = frame.f_back

def by_import(name):
    import importlib
    return function(importlib.import_module(name))

def run_js(code):
    from pyodide.code import run_js
    return run_js(code)

def by_object():
    from pyodide.ffi import to_js
    return function(to_js({"a": 1}))

def by_host():
    return [function(value) for value in host()] or (_ for _ in ()).throw(LookupError("no JavaScript here"))

def connect():
    import socket
    return socket.create_connection(("127.0.0.1", PORT), timeout=1)

def plain_socket():
    import socket
    plain = socket.socket()
    plain.connect(("127.0.0.1", PORT))
    return plain.send(b"GET / HTTP/1.0")

def url():
    import urllib.request
    return urllib.request.urlopen("http://127.0.0.1:PORT/api").read()

async def fetched():
    from pyodide.http import pyfetch
    return await pyfetch("http://127.0.0.1:PORT/")

def pyfetch():
    import asyncio
    return asyncio.run(fetched())

def synchronous_request():
    from pyodide.http import open_url
    return open_url("http://127.0.0.1:PORT/")

def subprocess():
    import subprocess
    return subprocess.run(["ls"], capture_output=True)

attempt("file", lambda: open("/etc/passwd").read())
attempt("project", lambda: open("/app/package.json").read())
attempt("proc", lambda: open("/proc/self/environ").read())
attempt("js", lambda: by_import("js"))
attempt("pyodide_js", lambda: by_import("pyodide_js"))
attempt("run_js", lambda: run_js("globalThis"))
attempt("object", by_object)
attempt("host", by_host)
attempt("connect", connect)
attempt("socket", plain_socket)
attempt("url", url)
attempt("pyfetch", pyfetch)
attempt("open_url", synchronous_request)
attempt("subprocess", subprocess)
attempt("system", lambda: os.system("ls"))
print("environment", sorted(os.environ))
`;

/** A program that tries to reach the machine, the page and what listens on a port. */
export function attemptsOn(port: string): string {
  return attempts.replaceAll('PORT', port);
}

const tried = [
  ...['file', 'project', 'proc', 'js', 'pyodide_js', 'run_js', 'object', 'host', 'connect', 'socket'],
  ...['url', 'pyfetch', 'open_url', 'subprocess', 'system'],
];

/** @param said what it printed, a line each */
export function expectNothingReached(said: readonly string[]): void {
  expect(said.filter((line) => line.includes(' GOT '))).toEqual([]);
  for (const name of tried)
    expect(said).toContainEqual(expect.stringMatching(new RegExp(`^${name} -> \\w+`)));
  // What the sandbox has of its own.
  expect(said.at(-1)).toMatch(/^environment \['HOME', /);
  const own = Object.keys(process.env).filter((name) => name.length > 7);
  for (const name of own) expect(said.at(-1)).not.toContain(`'${name}'`);
}

import { expect, onlyThePage, test } from './fixture';
import { endOf, LabPage, printedIn } from './lab-page';

// What a hostile program tries: it gets nothing of the host, ends at a stated limit or when stop is pressed, and takes
// neither the window nor the other lane with it.

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

test('it reaches nothing of the machine, the network or the page', async ({ app }) => {
  const lab = new LabPage(app);
  await lab.open();
  const { port } = new URL(app.page.url());
  await lab.give(attempts.replaceAll('PORT', port || '1'));
  const log = await lab.cooked();
  const said = printedIn(log, 'right');
  expect(said.filter((line) => line.includes(' GOT '))).toEqual([]);
  const names = [
    'file',
    'project',
    'proc',
    'js',
    'pyodide_js',
    'run_js',
    'object',
    'host',
    'connect',
    'socket',
  ];
  for (const name of [...names, 'url', 'pyfetch', 'open_url', 'subprocess', 'system'])
    expect(said).toContainEqual(expect.stringMatching(new RegExp(`^${name} -> \\w+`)));
  // What the sandbox has of its own.
  expect(said.at(-1)).toMatch(/^environment \['HOME', /);
  const own = Object.keys(process.env).filter((name) => name.length > 7);
  for (const name of own) expect(said.at(-1)).not.toContain(`'${name}'`);
  expect(endOf(log, 'right')).toBe('ok');
});

const endless: Record<string, string> = {
  'a loop': 'while True:\n    pass\n',
  'a loop that catches everything':
    'while True:\n    try:\n        while True:\n            pass\n    except BaseException:\n        pass\n',
  'prints without end': 'while True:\n    print("x" * 100)\n',
  'ten million tasks':
    'import asyncio\nasync def wait():\n    await asyncio.sleep(1)\nasync def main():\n    await asyncio.gather(*(wait() for n in range(10**7)))\nasyncio.run(main())\n',
  'a wait without end': 'import time\ntime.sleep(10**9)\n',
};

// It is the page that ends its workers; a stop on the desktop is in lab.spec.
test.describe('on the page alone', () => {
  onlyThePage();

  for (const [what, source] of Object.entries(endless))
    test(`it ends when it is stopped: ${what}`, async ({ app }) => {
      const lab = new LabPage(app);
      await lab.open();
      await lab.give(source);
      await lab.cook();
      await expect(lab.at('dialog-lab')).toHaveCount(0, { timeout: 60_000 });
      // The key has nothing to stop before the window hears of the run.
      await expect(lab.at('stop')).toBeEnabled({ timeout: 30_000 });
      await app.page.keyboard.press('s');
      const [stopped] = await lab.kitchen.recordings(1);
      for (const lane of ['left', 'right'] as const)
        expect(stopped && endOf(stopped, lane)).toMatch(/^(stopped|failed MemoryError)/);
      // The window lives on, and so does the lab.
      await app.page.keyboard.press('d');
      await lab.give('print("still here")');
      expect(printedIn(await lab.cooked(2), 'right')).toEqual(['still here']);
    });

  test('memory ends at its limit, in an error of Python', async ({ app }) => {
    const lab = new LabPage(app);
    await lab.open();
    await lab.give(
      'kept = []\nwhile True:\n    kept.append(bytearray(50_000_000))\n    print(len(kept) * 50, "MB")\n',
    );
    const log = await lab.cooked();
    for (const lane of ['left', 'right'] as const) {
      expect(endOf(log, lane)).toMatch(/^failed MemoryError/);
      expect(printedIn(log, lane)).not.toContain('1500 MB');
    }
  });
});

/**
 * Runs programs in Pyodide, in this process: node pyodide-suite.mjs async|sync [name...] those of programs/, and prints what
 * each wrote, as JSON; node pyodide-suite.mjs kitchen those of the kitchen's own loop, and prints their lines. PYODIDE names the folder of the package where it is not installed here.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

const here = import.meta.dirname;
const package_ =
  process.env.PYODIDE ?? dirname(createRequire(import.meta.url).resolve('pyodide/package.json'));
const { loadPyodide } = await import(pathToFileURL(join(package_, 'pyodide.mjs')).href);
const [mode, ...asked] = process.argv.slice(2);

const pyodide = await loadPyodide({ indexURL: `${package_}/` });
copy(join(here, '../python'), '/home/pyodide/lab/python');
copy(here, '/home/pyodide/lab/conformance');
pyodide.runPython("import sys; sys.path[:0] = ['/home/pyodide/lab/python', '/home/pyodide/lab/conformance']");
if (mode === 'kitchen') runKitchenPrograms();
else runSuite();

function runKitchenPrograms() {
  copy(join(here, '../../conformance'), '/home/pyodide/conformance');
  // Pyodide has a loop of its own that runs always.
  pyodide.runPython('import asyncio; asyncio._set_running_loop(None); import run_kitchen_programs');
}

function runSuite() {
  copy(join(here, 'programs'), '/home/pyodide/programs');
  const names = asked.length ? asked : programNames();
  pyodide.globals.set('asked', pyodide.toPy([names.sort(), mode]));
  process.stdout.write(pyodide.runPython('import run_pyodide_suite; run_pyodide_suite.run_all(*asked)'));
}

function programNames() {
  const files = readdirSync(join(here, 'programs'));
  return files.flatMap((file) => (file.endsWith('.py') ? [file.slice(0, -3)] : []));
}

function copy(from, to) {
  pyodide.FS.mkdirTree(to);
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    if (entry.isDirectory() && entry.name !== '__pycache__')
      copy(join(from, entry.name), `${to}/${entry.name}`);
    else if (entry.name.endsWith('.py'))
      pyodide.FS.writeFile(`${to}/${entry.name}`, readFileSync(join(from, entry.name)));
  }
}

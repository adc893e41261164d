/**
 * Runs programs of programs/ in Pyodide, in this process: node pyodide-suite.mjs async|sync [name...]
 * Prints what each wrote, as JSON. PYODIDE names the folder of the package where it is not installed here.
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
copy(join(here, '../python'), '/home/pyodide/lab');
copy(join(here, 'programs'), '/home/pyodide/programs');
pyodide.FS.writeFile(
  '/home/pyodide/lab/run_pyodide_suite.py',
  readFileSync(join(here, 'run_pyodide_suite.py')),
);
const names = asked.length
  ? asked
  : readdirSync(join(here, 'programs')).flatMap((file) => (file.endsWith('.py') ? [file.slice(0, -3)] : []));
pyodide.globals.set('asked', pyodide.toPy([names.sort(), mode]));
pyodide.runPython("import sys; sys.path.insert(0, '/home/pyodide/lab')");
const outputs = pyodide.runPython('import run_pyodide_suite; run_pyodide_suite.run_all(*asked)');
process.stdout.write(outputs);

function copy(from, to) {
  pyodide.FS.mkdirTree(to);
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    if (entry.isDirectory() && entry.name !== '__pycache__')
      copy(join(from, entry.name), `${to}/${entry.name}`);
    else if (entry.name.endsWith('.py'))
      pyodide.FS.writeFile(`${to}/${entry.name}`, readFileSync(join(from, entry.name)));
  }
}

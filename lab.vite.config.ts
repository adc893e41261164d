import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { loadPyodide, version } from 'pyodide';
import { defineConfig, type Plugin } from 'vite';
import { cacheFolder } from './scripts/root.mjs';

const at = (path: string) => resolve(import.meta.dirname, path);
const pyodide = dirname(createRequire(import.meta.url).resolve('pyodide'));

/** The lab's worker, as one script of a fixed name, and all that Python is there. */
export default defineConfig({
  build: {
    // Beside the window's own page, which starts it.
    outDir: at('out/renderer'),
    emptyOutDir: false,
    rollupOptions: {
      input: at('src/renderer/lab/worker/main.ts'),
      output: { format: 'es', entryFileNames: 'lab/worker.js' },
    },
  },
  plugins: [pythonFiles()],
});

/** Pyodide as its package has it, the lab's own Python modules, and the memory of a Python that has begun. */
function pythonFiles(): Plugin {
  const files = [
    'pyodide.mjs',
    'pyodide.asm.mjs',
    'pyodide.asm.wasm',
    'python_stdlib.zip',
    'pyodide-lock.json',
  ];
  return {
    name: 'python-files',
    async generateBundle() {
      const add = (name: string, source: string | Uint8Array) =>
        this.emitFile({ type: 'asset', fileName: `lab/${name}`, source });
      for (const name of files) add(name, readFileSync(join(pyodide, name)));
      add('python.json', JSON.stringify(ownModules()));
      add('memory.gz', await keptMemory());
    },
  };
}

/** The text of each module, by its path. */
function ownModules(): Record<string, string> {
  const folder = at('src/main/lab/python');
  const paths = existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: 'utf8' }) : [];
  const modules = paths.filter((path) => path.endsWith('.py')).sort();
  const text = (path: string) => readFileSync(join(folder, path), 'utf8');
  return Object.fromEntries(modules.map((path) => [path.replaceAll('\\', '/'), text(path)]));
}

/** What programs of the lab import first, so that it is read and compiled when the app is built. */
const IMPORTED = 'import asyncio, dataclasses, inspect, json, linecache, random, time, traceback, typing';

/** The memory of a Python that has begun, packed: to begin takes most of the time until the first program runs. */
async function keptMemory(): Promise<Uint8Array> {
  const hash = createHash('sha256').update(version).update(IMPORTED).digest('hex').slice(0, 16);
  const file = join(cacheFolder, `python-memory-${hash}.gz`);
  if (existsSync(file)) return readFileSync(file);
  const python = await loadPyodide({ jsglobals: Object.create(null), _makeSnapshot: true });
  python.runPython(IMPORTED);
  const memory = gzipSync(python.makeMemorySnapshot(), { level: 9 });
  mkdirSync(cacheFolder, { recursive: true });
  writeFileSync(file, memory);
  return memory;
}

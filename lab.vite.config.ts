import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { defineConfig, type Plugin } from 'vite';

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

/** Pyodide as its package has it, and the lab's own Python modules. */
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
    generateBundle() {
      for (const name of files)
        this.emitFile({ type: 'asset', fileName: `lab/${name}`, source: readFileSync(join(pyodide, name)) });
      this.emitFile({ type: 'asset', fileName: 'lab/python.json', source: JSON.stringify(ownModules()) });
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

import type { loadPyodide, PyodideAPI } from 'pyodide';
import type { LabFile } from '../../../shared/api/lab-resource';
import { limitMemory, MOST_MEMORY } from '../../../shared/lab/limit-memory';
import type { HostFunctions } from './lane-host';
import type { LaneOptions, Program } from './messages';
import { say } from './say';

/** Where the lab's own modules are, in Python's own file system. */
const OWN = '/lib/toast_kitchen';

/** Python as a worker has it. */
export interface Python {
  /** Such as 3.14.2. */
  readonly version: string;
  /** @returns the program's exit code */
  run(program: Program, how: LaneOptions, host: HostFunctions): number;
}

/**
 * Loads Python from what `fetch` answers with, as it stood when the app was built.
 * @param signal what Python looks at while it computes
 */
export async function loadPython(files: Record<LabFile, ArrayBuffer>, signal: Uint8Array): Promise<Python> {
  limitMemory(WebAssembly.Memory, MOST_MEMORY);
  const at = new URL('./', self.location.href).href;
  say({ type: 'loading', part: 0.1 });
  const { loadPyodide: load } = (await import(/* @vite-ignore */ `${at}pyodide.mjs`)) as {
    loadPyodide: typeof loadPyodide;
  };
  say({ type: 'loading', part: 0.2 });
  let typed: string | null = null;
  const pyodide = await load({
    indexURL: at,
    jsglobals: Object.create(null),
    // The whole of it at once, and then its end.
    stdin: () => {
      const text = typed;
      typed = null;
      return text;
    },
    stdout: () => undefined,
    stderr: () => undefined,
    _loadSnapshot: files.memory,
  });
  say({ type: 'loading', part: 0.8 });
  // Else chance would be the same every time.
  pyodide.runPython('import random; random.seed()');
  install(pyodide, files.python);
  pyodide.pyimport('no_network').install();
  const host = pyodide.pyimport('host_pyodide');
  pyodide.setInterruptBuffer(signal);
  return {
    version: pyodide.runPython('import sys; sys.version.split()[0]'),
    run(
      { source, file, args, input },
      { mode, virtual, values },
      { send, kitchenMs, waitUntilMs, isStopped },
    ) {
      typed = input || null;
      const time = virtual ? [undefined, undefined] : [kitchenMs, waitUntilMs];
      const given = [source, file, pyodide.toPy(args), mode, send, ...time, isStopped];
      return host.run.callKwargs(...given, { values });
    },
  };
}

function install(pyodide: PyodideAPI, modules: ArrayBuffer): void {
  const texts: Record<string, string> = JSON.parse(new TextDecoder().decode(modules));
  for (const [path, text] of Object.entries(texts)) {
    const file = `${OWN}/${path}`;
    pyodide.FS.mkdirTree(file.slice(0, file.lastIndexOf('/')));
    pyodide.FS.writeFile(file, text);
  }
  pyodide.runPython(`import sys; sys.path.append(${JSON.stringify(OWN)})`);
}

/** Where a host serves the lab's worker and what it loads, beside the page; with a policy of their own. */
const LAB = '/lab/';

/** The lab's worker. */
export const LAB_WORKER = `${LAB}worker.js`;

/** What the page hands to the lab's worker: the worker may ask nobody for anything. */
export const labFiles = {
  wasm: `${LAB}pyodide.asm.wasm`,
  library: `${LAB}python_stdlib.zip`,
  lock: `${LAB}pyodide-lock.json`,
  /** The memory of a Python that has begun, packed with gzip. */
  memory: `${LAB}memory.gz`,
  /** The lab's own Python modules, their text by path, as JSON. */
  python: `${LAB}python.json`,
} as const;
export type LabFile = keyof typeof labFiles;

/** Whether a path is of the lab's worker. */
export function isLabResource(path: string): boolean {
  return path.startsWith(LAB);
}

import { type LabFile, labFiles } from '../../../shared/api/lab-resource';

const types: Partial<Record<LabFile, string>> = { wasm: 'application/wasm', lock: 'application/json' };

/** What keeps something for another program, or talks to another page. */
const kept = ['indexedDB', 'caches', 'BroadcastChannel', 'cookieStore', 'storageBuckets'];

/**
 * Makes `fetch` answer from these files and from nothing else, and takes away what a program could leave something in for
 * the next. That nothing is reached beyond is the policy of this worker's response (main/http), not this.
 */
export function closeIn(files: Record<LabFile, ArrayBuffer>): void {
  globalThis.fetch = async (input) => {
    const { pathname } = new URL(input instanceof Request ? input.url : input, self.location.href);
    for (const [name, path] of Object.entries(labFiles) as [LabFile, string][])
      if (path === pathname)
        return new Response(files[name], { headers: { 'Content-Type': types[name] ?? '' } });
    throw new TypeError(`The lab has no network: ${pathname}`);
  };
  for (const name of kept) remove(name);
}

function remove(name: string): void {
  for (let holder: object | null = globalThis; holder; holder = Object.getPrototypeOf(holder))
    Reflect.deleteProperty(holder, name);
}

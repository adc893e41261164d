import { type LabFile, labFiles } from '../../../shared/api/lab-resource';

export type FileBytes = Record<LabFile, ArrayBuffer>;

const entries = Object.entries(labFiles) as [LabFile, string][];

/**
 * Fetches what Python is made of.
 * @param onPart told how much has come, 0..1
 * @throws Error where a file cannot be had
 */
export async function fetchLabFiles(onPart: (part: number) => void): Promise<FileBytes> {
  let come = 0;
  const all = entries.map(async ([name, path]) => {
    const answer = await fetch(path);
    if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
    const bytes = await (path.endsWith('.gz') ? unpacked(answer) : answer).arrayBuffer();
    come++;
    onPart(come / entries.length);
    return [name, bytes] as const;
  });
  return Object.fromEntries(await Promise.all(all)) as FileBytes;
}

function unpacked({ body }: Response): Response {
  return new Response(body?.pipeThrough(new DecompressionStream('gzip')));
}

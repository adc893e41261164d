import { fileURLToPath } from 'node:url';
import { onDisk } from '../run/on-disk';

/** Where the app's own Python modules lie, as Python imports them. */
export function pythonFolder(): string {
  return fileURLToPath(onDisk(new URL('./python', import.meta.url)));
}

import { readlinkSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { FileError } from '../../shared/validation/problems';

/** As many links as Linux follows. */
const MOST_LINKS = 40;

/** Where a chain of links leads to, be there something or not. @throws FileError where it leads nowhere else */
export function linkTarget(path: string): string {
  let at = resolve(path);
  for (let links = 0; links < MOST_LINKS; links++) {
    const next = isDescriptor(at) ? null : readLink(at);
    if (next === null) return at;
    at = resolve(dirname(at), next);
  }
  throw new FileError('linkLoop');
}

function readLink(path: string): string | null {
  try {
    return readlinkSync(path);
  } catch {
    return null;
  }
}

/** What this process has open already: the shell took care of what is there. */
export function isDescriptor(path: string): boolean {
  return /^\/(dev\/(stdout|stderr|fd\/\d+)|proc\/(self|\d+)\/fd\/\d+)$/.test(path);
}

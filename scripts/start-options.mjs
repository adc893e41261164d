import { parseArgs } from 'node:util';

/** A wrong argument; the message is one line that names it and what it takes. */
export class UsageError extends Error {}

/**
 * Reads the arguments of `npm start`.
 * @param {string[]} args
 * @returns {{ host?: 'electron' | 'web', port?: number, open: boolean }} no `host` where the person leaves it open
 * @throws {UsageError}
 */
export function readStartOptions(args) {
  const { host, port, 'no-open': closed } = parse(args);
  if (host !== undefined && host !== 'electron' && host !== 'web') {
    throw new UsageError(`--host takes electron or web, not "${host}".`);
  }
  if (port === undefined) return { host, open: !closed };
  if (host === 'electron') throw new UsageError('--port is for --host web: Electron takes none.');
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65535) {
    throw new UsageError(`--port takes a number from 0 to 65535, not "${port}".`);
  }
  return { host: 'web', port: Number(port), open: !closed };
}

function parse(args) {
  const options = { host: { type: 'string' }, port: { type: 'string' }, 'no-open': { type: 'boolean' } };
  try {
    return parseArgs({ args, options }).values;
  } catch (error) {
    const [what] = error.message.split(/\.\s|\n/);
    throw new UsageError(`${what}. npm start takes -- [--host electron|web] [--port N] [--no-open].`);
  }
}

import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';

/** A wrong argument; the message is one line that names it and what it takes. */
export class UsageError extends Error {}

/**
 * @typedef {object} StartOptions
 * @property {'electron' | 'web'} [host] where the person does not leave it open
 * @property {number} [port]
 * @property {boolean} open
 * @property {string} [file] a recording to open, as an absolute path
 */

/**
 * Reads the arguments of `npm start`.
 * @param {string[]} args
 * @param {string} [folder] where the person stands: npm itself goes to the project's
 * @returns {StartOptions}
 * @throws {UsageError}
 */
export function readStartOptions(args, folder = process.env.INIT_CWD ?? process.cwd()) {
  const { values, positionals } = parse(args);
  const { host, port, 'no-open': closed } = /** @type {Record<string, any>} */ (values);
  const file = fileIn(positionals, folder);
  if (host !== undefined && host !== 'electron' && host !== 'web') {
    throw new UsageError(`--host must be electron or web, not "${host}".`);
  }
  if (port === undefined) return { host, open: !closed, file };
  if (host === 'electron') throw new UsageError('--port is for --host web: Electron uses no port.');
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65535) {
    throw new UsageError(`--port must be a number from 0 to 65535, not "${port}".`);
  }
  return { host: 'web', port: Number(port), open: !closed, file };
}

/** @param {string[]} names */
function fileIn([name, ...more], folder) {
  if (name === undefined) return undefined;
  if (more.length > 0) throw new UsageError(`npm start opens one recording, not ${more.length + 1}.`);
  const file = resolve(folder, name);
  if (!existsSync(file)) throw new UsageError(`There is no file ${file}.`);
  return file;
}

function parse(args) {
  try {
    const string = /** @type {const} */ ({ type: 'string' });
    const boolean = /** @type {const} */ ({ type: 'boolean' });
    const options = { host: string, port: string, 'no-open': boolean };
    return parseArgs({ args, options, allowPositionals: true });
  } catch (error) {
    const [what] = error.message.split(/\.\s|\n/);
    throw new UsageError(`${what}. npm start takes -- [FILE] [--host electron|web] [--port N] [--no-open].`);
  }
}

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../scripts/root.mjs';
import { shippedPackages } from './shipped.mjs';

/** The licences of the libraries that reach whoever installs the app, in full, as most of them ask for. */
export function notices() {
  return shippedPackages().map(notice).join('\n\n');
}

function notice({ name, licence, path }) {
  const folder = join(root, path);
  const files = readdirSync(folder).filter((file) => /^(licen[cs]e|copying|notice)/i.test(file));
  const texts = files.map((file) => readFileSync(join(folder, file), 'utf8').trim());
  return [`${name} (${licence}, https://www.npmjs.com/package/${name})`, ...texts].join('\n\n');
}

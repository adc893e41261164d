import { createInterface } from 'node:readline';

/**
 * The first line of a stream that fits; the rest is read and dropped, so that the one who writes never waits.
 * @throws {Error} where the stream ends before, with what it said
 */
export function firstMatch(stream, pattern) {
  const said = [];
  return new Promise((resolve, reject) => {
    const lines = createInterface({ input: stream });
    lines.on('line', (line) => {
      const match = pattern.exec(line);
      if (match) resolve(match);
      else said.push(line);
    });
    lines.on('close', () => reject(new Error(`ended without ${pattern}: ${said.slice(-5).join(' / ')}`)));
  });
}

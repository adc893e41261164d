import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const path = fileURLToPath(new URL('../src/main/lessons/index.ts', import.meta.url));

/** Read by the bundler, which alone can import listings as text. */
const { module } = await runnerImport<typeof import('../src/main/lessons')>(path, { configFile: false });

/** Every lesson's card, in the order of the course. */
export const cards = module.lessons.map(({ card }) => card);

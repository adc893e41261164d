import { join } from 'node:path';
import { alone } from '../scripts/alone.mjs';
import { provideBundle } from '../scripts/bundle.mjs';
import { cacheFolder } from '../scripts/root.mjs';

/** For tests: out/ is built, by one of the processes that ask for it. */
export const built = (): Promise<void> => alone(join(cacheFolder, 'bundle.lock'), provideBundle);

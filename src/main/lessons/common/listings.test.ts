import { expect, it } from 'vitest';
import { programsOf } from './listings';

const all = { './listings/sync.py': 'a', './listings/async.py': 'b', './listings/sync.ts': 'c' };

it('takes programs by mode, language and choices from the names of their files', () => {
  const files = {
    ...all,
    './listings/async.how=asyncio.run.mended=no.ts': 'd',
    './listings/async.how=asyncio.run.mended=yes.ts': 'e',
    './listings/async.how=other.ts': "import { sleep } from '../../../../shared/lesson/program/kitchen.ts';",
  };
  expect(programsOf(files)).toEqual({
    python: { sync: 'a', async: 'b' },
    typescript: {
      sync: 'c',
      async: {
        by: 'how',
        listings: {
          'asyncio.run': { by: 'mended', listings: { no: 'd', yes: 'e' } },
          other: "import { sleep } from './kitchen';",
        },
      },
    },
  });
});

it.each(['both.py', 'sync.rb', 'sync.how.py', 'sync', 'sync-2.py'])('refuses a file called %s', (name) => {
  expect(() => programsOf({ ...all, [`./listings/${name}`]: '' })).toThrow(`${name} must be called`);
});

it('misses the program of a mode', () => {
  expect(() => programsOf(all)).toThrow('a program in every language for every mode');
});

import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, it, vi } from 'vitest';
import { defaultParameters } from '../../../shared/lesson/lesson';
import { standalone } from '../../../shared/lesson/program/standalone';
import { modes } from '../../../shared/trace/trace';
import { WireReader } from '../../../shared/trace/wire';
import { findPythons } from '../../conformance/pythons';
import { lessons } from '../../lessons';

vi.setConfig({ testTimeout: 120_000 });

const python = (await findPythons()).at(-1);
/** Those that are tried in the lab: one that measures needs a Python of one's own. */
const tried = lessons.map(({ card }) => card).filter(({ measures }) => !measures);

it.skipIf(!python).each(tried)(
  'the programs of $id are cooked as they are, in both kitchens',
  async (card) => {
    for (const listing of modes)
      for (const mode of modes) {
        const { text } = standalone(card, 'python', listing, defaultParameters(card));
        const job = JSON.stringify({ source: text, mode });
        const { stdout } = await promisify(execFile)(
          python?.executable as string,
          ['-B', 'run_host.py', job],
          {
            cwd: import.meta.dirname,
            maxBuffer: 1e8,
          },
        );
        const end = new WireReader('right').read(JSON.parse(stdout).trace, 1).at(-1);
        expect([listing, mode, end]).toMatchObject([listing, mode, { type: 'lane-ended', outcome: 'ok' }]);
      }
  },
);

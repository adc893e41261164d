import { expect, it } from 'vitest';
import { type RunHeader, RunLog } from '../../shared/trace/run-log';
import { exportPicture } from './export-picture';
import { paperTerminal } from './fixtures/paper-terminal';

it('a run of a million years is no film', async () => {
  const header = { lesson: 'breakfast', lanes: [{ lane: 'left', mode: 'sync' }] } as RunHeader;
  const t = Number.MAX_SAFE_INTEGER;
  const log = new RunLog(header, [{ seq: 1, lane: 'left', t, type: 'idle-started' }]);
  const { signal } = new AbortController();
  const film = exportPicture('x', log, { to: 'webm', language: 'en' }, paperTerminal().terminal, signal);
  await expect(film).rejects.toThrow('--until makes the film longer than an hour');
});

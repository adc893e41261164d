import { expect, it } from 'vitest';
import { at } from '../../shared/fixtures/events';
import { logOf } from '../../shared/fixtures/folded';
import { exportPicture } from './export-picture';
import { paperTerminal } from './fixtures/paper-terminal';

it('a run of a million years is no film', async () => {
  const log = logOf({ left: [at(Number.MAX_SAFE_INTEGER, 'idle-started')] });
  const { signal } = new AbortController();
  const film = exportPicture('x', log, { to: 'webm', language: 'en' }, paperTerminal().terminal, signal);
  await expect(film).rejects.toThrow('--until makes the film longer than an hour');
});

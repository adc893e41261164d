import { join } from 'node:path';
import { expect, it } from 'vitest';
import { eventMakersSource } from './event-makers-source';

it('are written from the table of events: npm run schema writes them anew', async () => {
  await expect(eventMakersSource()).toMatchFileSnapshot(join(import.meta.dirname, 'event-makers.ts'));
});

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { breakfast } from '../../main/lessons/breakfast/cook';
import { breakfastLog } from '../../main/lessons/fixtures/recorded-breakfast';
import { decodeRecording } from '../recording';
import type { RunLog } from '../trace/run-log';
import { replayPage } from './replay-page';

const pageSource = join(import.meta.dirname, '../../renderer/pages/replay/replay.html');
let template: string;
let log: RunLog;
beforeAll(async () => {
  template = await readFile(pageSource, 'utf8');
  log = await breakfastLog();
});

/** What the page's script will find. */
function contentOf(page: string) {
  const [, json] = /<script id="replay" type="application\/json">([^<]*)<\/script>/.exec(page) ?? [];
  return JSON.parse(json ?? 'null');
}

describe('a page that replays a run', () => {
  it('has the whole recording and the lesson within it', () => {
    const { recording, card } = contentOf(
      replayPage(template, { log, card: breakfast.card, title: 'Class 3b' }),
    );
    expect(decodeRecording(recording)).toEqual({ log, complete: true, bookmarks: [], title: 'Class 3b' });
    expect(card).toEqual(breakfast.card);
  });

  it('tells a run that was cut off, and opens a lesson that nobody knows', () => {
    const { recording, card } = contentOf(replayPage(template, { log, complete: false }));
    expect(decodeRecording(recording).complete).toBe(false);
    expect(card).toBeNull();
  });

  it('runs nothing that a recording says', () => {
    log.header.id = `</script><script>alert(1)</script>$&$'<!--`;
    const page = replayPage(template, { log });
    expect(page.match(/<script/g)).toEqual(template.match(/<script/g));
    expect(decodeRecording(contentOf(page).recording).log.header.id).toBe(log.header.id);
  });

  it('allows no network', () => {
    expect(template).toContain(`content="default-src 'none';`);
    expect(template).not.toMatch(/https?:/);
  });

  it('needs a place for the recording', () => {
    expect(() => replayPage('<html></html>', { log })).toThrow('no place for a recording');
  });
});

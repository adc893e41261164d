import { describe, expect, it } from 'vitest';
import { breakfast } from '../../main/lessons/breakfast/cook';
import { breakfastLog } from '../../main/lessons/fixtures/recorded-breakfast';
import { at } from '../fixtures/events';
import { logOf } from '../fixtures/folded';
import { RunLog } from '../trace/run-log';
import { sideBySide } from '../trace/side-by-side';
import { timelineSvg } from './timeline-svg';

/** Opening and closing tags in order; throws where they do not nest. */
function elements(svg: string): string[] {
  const open: string[] = [];
  const seen: string[] = [];
  for (const [, closing, name, , alone] of svg.matchAll(/<(\/?)([a-z]+)((?:\s[\w:-]+="[^"<]*")*)(\/?)>/g)) {
    if (closing) expect(open.pop()).toBe(name);
    else seen.push(name as string);
    if (!closing && !alone) open.push(name as string);
  }
  expect(open).toEqual([]);
  // Nothing is left that is neither a tag nor text.
  expect(svg.replace(/<\?xml[^>]*\?>/, '').replace(/<\/?[a-z]+(?:\s[\w:-]+="[^"<]*")*\/?>/g, '')).not.toMatch(
    /[<]/,
  );
  return seen;
}

const classes = (svg: string, name: string) => svg.match(new RegExp(`class="${name}`, 'g'))?.length ?? 0;

describe('a timeline as SVG', () => {
  it('shows both lanes, their tasks, what they did and every bell', async () => {
    const svg = timelineSvg(await breakfastLog(), breakfast.card);
    expect(elements(svg)[0]).toBe('svg');
    for (const name of ['Synchronous', 'Asynchronous', 'egg-1', 'toast-1', 'dishes', 'plate up'])
      expect(svg).toContain(`>${name}</text>`);
    expect(classes(svg, 'blocked"')).toBe(2);
    expect(classes(svg, 'idle"')).toBe(1);
    expect(classes(svg, 'wait task-')).toBe(2);
    expect(classes(svg, 'bell task-')).toBe(2);
    expect(svg).toContain('egg-1, blocked, ');
  });

  it('says what its shapes mean, and of no others', async () => {
    const [, legend = ''] = timelineSvg(await breakfastLog(), breakfast.card).split('<g class="legend">');
    const said = [...legend.matchAll(/<text[^>]*>([^<]+)</g)].map(([, each]) => each);
    expect(said).toEqual(['work', 'wait', 'blocked', 'ready', 'idle', 'bell']);
    // In the colour of the lane that shows them.
    expect(legend).toMatch(/<g class="left"><rect class="blocked sample"/);
    expect(legend).toMatch(/<g class="right"><rect class="idle sample"/);
  });

  it('is the same for the same run, and in Korean in Korean', async () => {
    const log = await breakfastLog();
    expect(timelineSvg(log, breakfast.card)).toBe(timelineSvg(await breakfastLog(), breakfast.card));
    const korean = timelineSvg(log, breakfast.card, 'ko');
    for (const word of ['동기', '비동기', '블로킹', '유휴', '달걀-1', '0초']) expect(korean).toContain(word);
  });

  it('writes any text as text', async () => {
    const evil = `</text><script>alert("1")</script>&\u0000\ud800`;
    const log = logOf(
      {
        left: [
          at(0, 'task-created', { name: evil }),
          at(0, 'work-started', { label: evil, station: '', ms: 5 }),
          at(5, 'work-ended'),
        ],
      },
      { lesson: evil },
    );
    const svg = timelineSvg(log);
    expect(elements(svg)).not.toContain('script');
    expect([svg.includes('\u0000'), svg.includes('\ud800')]).toEqual([false, false]);
  });

  it('has a row for each worker with what it ran', () => {
    const right = [
      at(0, 'job-submitted', { label: 'grind', ms: 2000 }),
      at(0, 'job-started'),
      at(2000, 'job-ended'),
    ];
    const svg = timelineSvg(logOf({ right }));
    expect(svg).toContain('>helper 1</text>');
    expect(svg).toContain('on a helper, grind: 0 s – 2 s');
  });

  it('counts the rows that it leaves out', () => {
    const left = Array.from({ length: 2100 }, (_, task) => at(0, 'task-created', { task: task + 1 }));
    expect(timelineSvg(logOf({ left }))).toContain('>and 100 more rows</text>');
  });

  it('hatches what is missing and says how much, in a comparison for each recording', async () => {
    const whole = await breakfastLog();
    const events = [...whole.inOrder()].filter(({ seq }) => seq !== 9 && seq !== 10);
    const gapped = new RunLog(whole.header, events);
    const svg = timelineSvg(gapped, breakfast.card);
    elements(svg);
    expect(classes(svg, 'gap"')).toBe(1);
    expect(svg).toContain('>2 events missing</text>');
    expect(timelineSvg(gapped, breakfast.card, 'ko')).toContain('>이벤트 2개 빠짐</text>');
    expect(classes(timelineSvg(whole, breakfast.card), 'gap"')).toBe(0);
    const compared = timelineSvg(sideBySide(whole, gapped, ['right', 'right'], 'async'), breakfast.card);
    expect(compared).toContain('>B: 2 events missing</text>');
    expect(compared).not.toContain('>A: ');
  });

  it('ends at a playhead, and says what is known to come', async () => {
    const log = await breakfastLog();
    const svg = timelineSvg(log, breakfast.card, 'en', [], { position: log.positionAt(4000) });
    elements(svg);
    const [, playhead = 0] = /class="playhead"><path d="M([\d.]+) /.exec(svg) ?? [];
    const ends = [
      ...svg.matchAll(
        /<rect class="(?:work|wait|blocked|ready|idle)[^>]*? x="([\d.]+)"[^>]*? width="([\d.]+)"/g,
      ),
    ]
      .filter(([shape]) => !shape.includes('sample') && !shape.includes('task-8'))
      .map(([, x, width]) => Number(x) + Number(width));
    expect(Math.max(...ends)).toBeCloseTo(Number(playhead), 1);
    // The egg's bell and the toast's: one lane blocks for the egg, without a bell.
    expect(classes(svg, 'due task-')).toBe(3);
    expect(svg.match(/<g class="due[^/]*\/><use href="#bell"/g)).toHaveLength(2);
    expect(svg).toContain('>bell due</text>');
    expect(timelineSvg(log, breakfast.card)).not.toContain('due task-');
  });

  it('flags the bookmarks at their time, with their notes and what is said of them', async () => {
    const log = await breakfastLog();
    const bookmarks = [
      { id: 'b', t: log.endMs / 2, note: 'the bell <rings> late' },
      { id: 'a', t: 0, note: '' },
      // Set while the run cooked, a moment ahead of its last event.
      { id: 'c', t: log.endMs + 40, note: 'the end' },
    ];
    const svg = timelineSvg(log, breakfast.card, 'en', bookmarks);
    elements(svg);
    expect(classes(svg, 'flag"')).toBe(3);
    expect([...svg.matchAll(/class="pole" d="M([\d.]+) /g)].map(([, x]) => Number(x))).toEqual([
      172, 666, 1160,
    ]);
    expect(svg).toContain('>the bell &lt;rings&gt; late</text>');
    expect(svg).toContain(`<title>Bookmark at ${log.endMs / 2000} s: the bell &lt;rings&gt; late</title>`);
    expect(svg).toContain('<title>Bookmark at 0 s</title>');
    expect(svg).toMatch(/<text x="1156" text-anchor="end"[^>]*>the end</);
    expect(timelineSvg(log, breakfast.card, 'ko', bookmarks)).toContain('<title>0초 책갈피</title>');
    expect(timelineSvg(log, breakfast.card, 'en', [])).toBe(timelineSvg(log, breakfast.card));
  });

  it('sets notes that stand close below one another, and leaves out those that have no room', async () => {
    const log = await breakfastLog();
    const bookmarks = Array.from({ length: 6 }, (_, n) => ({ id: `${n}`, t: 1000 + n, note: `note ${n}` }));
    const svg = timelineSvg(log, breakfast.card, 'en', bookmarks);
    const rows = [...svg.matchAll(/<text x="[\d.]+" y="([\d.]+)">note \d</g)].map(([, y]) => Number(y));
    expect(new Set(rows).size).toBe(4);
    expect(rows).toHaveLength(4);
    expect(classes(svg, 'cloth"')).toBe(6);
  });
});

import i18next from 'i18next';
import { beforeEach, expect, test, vi } from 'vitest';
import type { Timed } from '../../shared/fixtures/events';
import { laneAfter } from '../../shared/fixtures/folded';
import type { LessonCard } from '../../shared/lesson/lesson';
import '../i18n';

const card = { kinds: { A: {}, B: {} } } as unknown as LessonCard;
const place = { x: 10, y: 90, width: 622, height: 283 };

/** A sends two messages and B one between them; B1 waits in line while A2 is written. */
const events: Timed[] = [
  [0, { type: 'lane-started', mode: 'sync' }],
  [0, { type: 'order-placed', order: 1, kind: 'A', name: 'A1' }],
  [0, { type: 'task-created', task: 1, parent: 0, ticket: 0, kind: 'A', name: 'A', label: '' }],
  [0, { type: 'step-started', task: 1 }],
  [200, { type: 'order-placed', order: 2, kind: 'B', name: 'B1' }],
  [500, { type: 'order-served', order: 1 }],
  [800, { type: 'order-placed', order: 3, kind: 'A', name: 'A2' }],
  [1300, { type: 'order-served', order: 3 }],
];

/** Where each text was written, in pixels of the picture. */
let written: { text: string; x: number; y: number }[];
let strokes: number;

/** A canvas on which every letter is 6 px wide. */
function context(): CanvasRenderingContext2D {
  const moved: [number, number][] = [[0, 0]];
  const at = () => moved.at(-1) as [number, number];
  const nothing = () => {};
  return {
    save: () => moved.push([...at()]),
    restore: () => moved.pop(),
    translate: (x: number, y: number) => moved.splice(-1, 1, [at()[0] + x, at()[1] + y]),
    scale: nothing,
    beginPath: nothing,
    roundRect: nothing,
    fill: nothing,
    fillRect: nothing,
    stroke: (path?: unknown) => {
      if (path) strokes++;
    },
    measureText: (text: string) => ({ width: 6 * text.length }),
    fillText: (text: string, x: number, y: number) => written.push({ text, x: at()[0] + x, y: at()[1] + y }),
  } as unknown as CanvasRenderingContext2D;
}

async function drawn(count: number, t: number): Promise<string[]> {
  const { ChatPicture } = await import('./chat-picture');
  const state = laneAfter('sync', events.slice(0, count));
  new ChatPicture(context(), place, 'left', card, i18next.getFixedT('en', 'chat')).draw(state, t);
  return written.map(({ text }) => text).filter(Boolean);
}

beforeEach(() => {
  written = [];
  strokes = 0;
  // Signs are strokes, which only a browser has.
  vi.stubGlobal('Path2D', class {});
});

test('a chat shows who stands in line, how long each message waited, and who was overtaken', async () => {
  const texts = await drawn(events.length, 1300);
  expect(texts).toEqual(expect.arrayContaining(['connected', 'in line', 'A1', 'A2', 'B1', 'before B1']));
  expect(texts).toContain('1 pair out of order');
  // A1 was saved then and waited so long, as A2 did; B1 still waits.
  expect(texts.filter((text) => text === '0.5 s')).toHaveLength(3);
  expect(texts).toContain('1.1 s');
});

test('nothing is shown before it has happened', async () => {
  const texts = await drawn(5, 300);
  expect(texts).not.toContain('A2');
  expect(texts).toContain('0 pairs out of order');
  // The server's, and the clock beside each message that waits.
  expect(strokes).toBe(3);
});

test('all of it is written within its place', async () => {
  await drawn(events.length, 1300);
  for (const { text, x, y } of written) {
    expect(x, text).toBeGreaterThan(place.x);
    expect(x, text).toBeLessThan(place.x + place.width);
    expect(y, text).toBeGreaterThan(place.y);
    expect(y, text).toBeLessThan(place.y + place.height);
  }
});

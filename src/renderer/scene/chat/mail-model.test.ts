import { describe, expect, it } from 'vitest';
import { at, type Timed } from '../../../shared/fixtures/events';
import { laneAfter, logOf } from '../../../shared/fixtures/folded';
import { plainShow, Show } from '../../../shared/show/show';
import { shownIn } from '../../../shared/show/shown';
import type { Mode } from '../../../shared/trace/trace';
import { type ChatPictureModel, chatPictureModel } from './mail-model';

const sent = (t: number, order: number, name: string) => [
  at(t, 'order-placed', { order, kind: name.slice(0, 1), name }),
  at(t, 'ticket-placed', { order, ticket: order, kind: name.slice(0, 1), name }),
];
const begun = (t: number, task: number, kind: string, ticket = 0) => [
  at(t, 'task-created', { task, ticket, kind, name: kind }),
  at(t, 'step-started', { task }),
];
const blocked = (t: number, task: number) =>
  at(t, 'block-started', { task, label: 'write', station: '', ms: 1500 });
const saved = (t: number, task: number, order: number, name: string) => [
  at(t, 'block-ended', { task }),
  at(t, 'printed', { task, text: `${name} saved` }),
  at(t, 'order-served', { order }),
  at(t, 'task-done', { task }),
];

/** A1 is written; B1 comes meanwhile and waits; A2, which comes after it, is saved before it. */
const oneByOne: Timed[] = [
  at(0, 'lane-started', { mode: 'sync' }),
  ...begun(0, 1, 'A'),
  ...sent(0, 1, 'A1'),
  ...begun(0, 2, 'A', 1),
  blocked(0, 2),
  ...sent(1000, 2, 'B1'),
  ...sent(1400, 3, 'A2'),
  ...saved(1500, 2, 1, 'A1'),
  ...begun(1500, 3, 'A', 3),
  blocked(1500, 3),
  ...saved(3000, 3, 3, 'A2'),
  ...begun(3000, 4, 'B'),
  ...begun(3000, 5, 'B', 2),
  blocked(3000, 5),
  ...saved(4500, 5, 2, 'B1'),
  at(9000, 'lane-ended'),
];

/** The picture at show times of a show that dwells on prints, or on nothing. */
function pictures(
  timed: Timed[],
  mode: Mode,
  beatMs = 0,
  still = false,
): (showMs: number) => ChatPictureModel {
  const lane = mode === 'sync' ? 'left' : 'right';
  const show = new Show(logOf({ [lane]: timed }), beatMs ? { kinds: ['printed'], beatMs } : plainShow);
  return (showMs) => {
    const position = show.at(showMs);
    const state = laneAfter(mode, timed.slice(0, position[lane]));
    const shown = shownIn(show, position, lane);
    return chatPictureModel(state, position.t, { still, steps: {}, senders: ['A', 'B'], shown });
  };
}
const envelope = (model: ChatPictureModel, name: string) =>
  model.envelopes.find((each) => each.name === name);

describe('the mail of a chat', () => {
  it('flies from its sender into the tray, and waits there', () => {
    const at = pictures(oneByOne, 'sync');
    expect(envelope(at(999), 'B1')).toBeUndefined();
    expect(envelope(at(1000), 'B1')).toMatchObject({ from: { at: 'sender', side: 1 }, p: 0 });
    const halfway = envelope(at(1200), 'B1')?.p ?? 0;
    expect(halfway).toBeGreaterThan(0);
    expect(halfway).toBeLessThan(1);
    expect(envelope(at(2900), 'B1')).toMatchObject({ to: { at: 'tray', side: 1, below: 0 }, p: 1 });
  });

  it('is taken once it lies in its tray, though both were at one time', () => {
    const at = pictures(oneByOne, 'sync');
    expect(envelope(at(100), 'A1')?.to.at).toBe('tray');
    expect(envelope(at(600), 'A1')).toMatchObject({ from: { at: 'tray' }, to: { at: 'desk' } });
    expect(envelope(at(750), 'A1')).toMatchObject({ to: { at: 'desk' }, written: 0.5 });
    expect(envelope(at(1000), 'A1')?.p).toBe(1);
  });

  it('flies into the book when it is saved, and its sender hears of it', () => {
    const at = pictures(oneByOne, 'sync');
    expect(envelope(at(1600), 'A1')).toMatchObject({ from: { at: 'desk' }, to: { at: 'saved', index: 0 } });
    expect(at(1600).saved).toEqual([]);
    expect(at(1600).senders[0]).toMatchObject({ thought: { name: 'A1', ms: 1500, saved: true } });
    expect(at(1600).senders[0]?.told).toBeGreaterThan(0);
    expect(envelope(at(2200), 'A1')).toBeUndefined();
    expect(at(2200).saved.map(({ message }) => message.name)).toEqual(['A1']);
  });

  it('flies within the beat of its print where the show dwells on that, and is there after it', () => {
    const at = pictures(oneByOne, 'sync', 600);
    const beat = [1500, 1680, 1860, 2090].map((showMs) => envelope(at(showMs), 'A1'));
    expect(beat.map((each) => each?.to.at)).toEqual(['saved', 'saved', 'saved', 'saved']);
    expect(beat[0]?.p).toBe(0);
    expect(beat[2]?.p).toBe(1);
    expect(envelope(at(2101), 'A1')).toBeUndefined();
    expect(at(2101).saved.map(({ message }) => message.name)).toEqual(['A1']);
  });

  it('shows in both sequences that a later message was saved before an earlier one', () => {
    const at = pictures(oneByOne, 'sync');
    expect(at(3600)).toMatchObject({ inversions: 1, saved: [{ overtaken: 0 }, { overtaken: 1 }] });
    const book = at(6000).sent.map(({ message, savedAs }) => [message.name, savedAs]);
    expect(book).toEqual([
      ['A1', 0],
      ['B1', 2],
      ['A2', 1],
    ]);
  });

  it('tells who waits and for how long, who stands in line, and why the server is blocked', () => {
    const { senders, status, server } = pictures(oneByOne, 'sync')(2500);
    expect(senders).toMatchObject([
      { connection: 'open', thought: { name: 'A1', saved: true, inTray: false } },
      { connection: 'line', thought: { name: 'B1', ms: 1500, saved: false, inTray: true } },
    ]);
    expect(status).toBe('writes');
    expect(server).toMatchObject({ face: 'bored', facing: -1 });
  });

  it('flies nowhere where motion is reduced', () => {
    for (const beatMs of [0, 600]) {
      const at = pictures(oneByOne, 'sync', beatMs, true);
      for (let ms = 0; ms < 7000; ms += 110) {
        const { envelopes, senders } = at(ms);
        expect(envelopes.filter(({ p, hop }) => p < 1 || hop > 0)).toEqual([]);
        expect(senders.filter(({ told }) => told !== null)).toEqual([]);
      }
    }
  });

  it('never has a message twice, nor one that was not sent', () => {
    for (const beatMs of [0, 600]) {
      const at = pictures(oneByOne, 'sync', beatMs);
      for (let ms = 0; ms < 7000; ms += 70) {
        const { envelopes, saved, sent } = at(ms);
        const names = [...envelopes.map(({ name }) => name), ...saved.map(({ message }) => message.name)];
        expect(names.toSorted(), `${ms}`).toEqual(sent.map(({ message }) => message.name).toSorted());
      }
    }
  });
});

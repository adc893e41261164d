import { isDueAfter, type Row } from '../figures/lane-rows';
import type { LessonCard } from '../lesson/lesson';
import { paletteIndex } from '../lesson/palette-index';
import { element, round } from './svg';

/** From the playhead to where a row's timer or blocking call is known to end. */
export interface Due {
  colour: number;
  toMs: number;
  /** It ends with a bell. */
  rings: boolean;
}

/** What a row is known to do after a kitchen time, or null. */
export function dueAfter(row: Row, ms: number, card: LessonCard | undefined): Due | null {
  const open = row.spans.findLast((span) => span.startMs <= ms);
  if (!open || !isDueAfter(open, ms)) return null;
  return {
    colour: paletteIndex(card, row.kind),
    toMs: open.dueMs ?? ms,
    rings: open.kind === 'wait',
  };
}

/** @param at the x of the playhead @param y the row's middle */
export function dueSvg({ colour, rings }: Due, { at, to }: { at: number; to: number }, y: number): string {
  const end = round(to - (rings ? 9 : 1));
  const line = end > at + 4 ? `M${round(at + 4)} ${y}H${end}` : '';
  const edge = rings ? '' : `M${round(to)} ${y - 7}v14`;
  return element(
    'g',
    { class: `due task-${colour}` },
    element('path', { class: 'to-come', d: line + edge || undefined }),
    rings ? element('use', { href: '#bell', class: `task-${colour} bell`, x: to, y }) : '',
  );
}

/** A line through the tracks where time is. */
export function playheadSvg(x: number, top: number, bottom: number): string {
  const at = round(x);
  return element(
    'g',
    { class: 'playhead' },
    element('path', { d: `M${at} ${top}V${bottom}` }),
    element('path', { class: 'knob', d: `M${at - 7} ${top}h14v7l-7 7l-7-7z` }),
  );
}

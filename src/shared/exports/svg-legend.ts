import type { LaneId } from '../trace/trace';
import type { Language } from '../words/text';
import { element, escapeXml } from './svg';
import { widthOf } from './svg-flags';
import type { TimelineRow } from './svg-rows';
import { words } from './svg-words';

const HEIGHT = 24;
const SAMPLE = { width: 22, height: 14 };
/** After a sample, and after its words. */
const GAP = { words: 6, next: 16 };

const kinds = [
  'work',
  'wait',
  'blocked',
  'ready',
  'idle',
  'job',
  'lock',
  'bell',
  'due',
  'late',
  'timeout',
] as const;
type Kind = (typeof kinds)[number];

/** A lane's part of the timeline. */
interface ExplainedLane {
  lane: LaneId;
  rows: readonly TimelineRow[];
  /** It had nothing to do at a time. */
  hasIdle: boolean;
}

/** What the shapes of a timeline mean: those that it has, in a line or two. */
export class Legend {
  readonly #entries: { kind: Kind; lane: LaneId; words: string; x: number; row: number }[] = [];
  readonly height: number;

  /** @param right where a line ends; it begins at `left` */
  constructor(
    lanes: readonly ExplainedLane[],
    language: Language,
    { left, right }: { left: number; right: number },
  ) {
    let [x, row] = [left, 0];
    for (const kind of kinds) {
      // A sample has the colour of a lane that shows it: it is nowhere in the other's.
      const shown = lanes.find((each) => shows(each, kind));
      if (!shown) continue;
      const said = words[kind][language];
      const width = SAMPLE.width + GAP.words + widthOf(said) + GAP.next;
      if (x + width > right && x > left) [x, row] = [left, row + 1];
      this.#entries.push({ kind, lane: shown.lane, words: said, x, row });
      x += width;
    }
    this.height = this.#entries.length > 0 ? HEIGHT * (row + 1) : 0;
  }

  /** @param top of its first line */
  toSvg(top: number): string {
    const entries = this.#entries.map(({ kind, lane, words: said, x, row }) => {
      const y = top + HEIGHT * (row + 0.5);
      const drawn = element('g', { class: lane }, sample(kind, x, y));
      return drawn + element('text', { x: x + SAMPLE.width + GAP.words, y }, escapeXml(said));
    });
    return element('g', { class: 'legend' }, ...entries);
  }
}

function shows({ rows, hasIdle }: ExplainedLane, kind: Kind): boolean {
  return kind === 'idle' ? hasIdle : rows.some((row) => has(row, kind));
}

function has({ pieces, bells, timeouts, locks, due }: TimelineRow, kind: Kind): boolean {
  if (kind === 'due') return due?.rings ?? false;
  if (kind === 'bell') return bells.some(({ lateSinceMs }) => lateSinceMs === null);
  if (kind === 'late') return bells.some(({ lateSinceMs }) => lateSinceMs !== null);
  if (kind === 'timeout') return timeouts.length > 0;
  if (kind === 'lock') return locks.length > 0;
  return pieces.some(({ shape }) => shape === kind);
}

/** Tasks' shapes are in grey. @param y its middle */
function sample(kind: Kind, x: number, y: number): string {
  const { width, height } = SAMPLE;
  const middle = { x: x + width / 2, y };
  if (kind === 'bell' || kind === 'due')
    return element('use', { href: '#bell', class: `task-8 bell ${kind}`, ...middle });
  if (kind === 'late') return element('use', { href: '#bell', class: 'late sample', ...middle });
  if (kind === 'timeout') return element('use', { href: '#hourglass', class: 'task-8 hourglass', ...middle });
  const inLane = kind === 'blocked' || kind === 'idle' || kind === 'lock';
  const style = inLane ? `${kind} sample` : `task-8 ${kind}`;
  return element('rect', { class: style, x, y: y - height / 2, width, height, rx: 3 });
}

import type { Gap } from '../../shared/trace/gaps';
import type { TimeScale } from './time-scale';

/** Where events are missing, in px of a scale. */
export interface GapMark {
  x: number;
  width: number;
  missing: number;
  /** Nothing else stands where its words would be. */
  hasRoom: boolean;
}

const LEAST_WIDTH = 8;
const WORDS_WIDTH = 150;

/** The marks in view from the left; gaps whose marks would touch have one together. */
export function gapMarks(gaps: readonly Gap[], scale: TimeScale): GapMark[] {
  const marks: GapMark[] = [];
  for (const { fromMs, toMs, missing } of gaps.toSorted((a, b) => a.fromMs - b.fromMs)) {
    if (toMs < scale.startMs || fromMs > scale.endMs) continue;
    const from = Math.max(0, scale.x(fromMs));
    const width = Math.max(LEAST_WIDTH, Math.min(scale.width, scale.x(toMs)) - from);
    const x = Math.min(from, scale.width - width);
    const last = marks.at(-1);
    if (last && x <= last.x + last.width) {
      last.width = Math.max(last.width, x + width - last.x);
      last.missing += missing;
    } else {
      if (last) last.hasRoom = x - last.x >= WORDS_WIDTH;
      marks.push({ x, width, missing, hasRoom: true });
    }
  }
  return marks;
}

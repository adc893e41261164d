import { type TaskColours, taskColours } from '../theme/colours';
import type { LessonCard } from './lesson';

/** How many of the colours belong to the kitchen's own kinds. */
const OWN = 4;
const fixed: ReadonlyMap<string, number> = new Map([
  ['egg', 1],
  ['toast', 2],
  ['dishes', 3],
  ['dish', 3],
  ['assemble', 4],
]);

/**
 * The colour (1–8) of a kind of task: the kitchen's own kinds keep theirs, others follow the lesson's order; those of a
 * program, which declares none, go by their name.
 */
export function paletteIndex(card: LessonCard | undefined, kind: string): number {
  const own = fixed.get(kind);
  if (own) return own;
  if (card?.program) return (sumOf(kind) % taskColours.length) + 1;
  const others = Object.keys(card?.kinds ?? {}).filter((name) => !fixed.has(name));
  const place = Math.max(0, others.indexOf(kind));
  return ((OWN + place) % taskColours.length) + 1;
}

/** Depends on the name alone. */
function sumOf(kind: string): number {
  let sum = 0;
  for (const letter of kind) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 1_000_003;
  return sum;
}

/** The light colours of a kind of task. */
export function taskColoursOf(card: LessonCard | undefined, kind: string): TaskColours {
  return taskColours[paletteIndex(card, kind) - 1] as TaskColours;
}

import type { LessonCard } from './lesson';

/** How many colours of tasks there are, and how many of them belong to the kitchen's own kinds. */
const COLOURS = 8;
const OWN = 4;
const fixed: Record<string, number> = { egg: 1, toast: 2, dishes: 3, dish: 3, assemble: 4 };

/** The colour (1–8) of a kind of task: the kitchen's own kinds keep theirs, others follow the lesson's order. */
export function paletteIndex(card: LessonCard | undefined, kind: string): number {
  const own = fixed[kind];
  if (own) return own;
  const others = Object.keys(card?.kinds ?? {}).filter((name) => !fixed[name]);
  const place = Math.max(0, others.indexOf(kind));
  return ((OWN + place) % COLOURS) + 1;
}

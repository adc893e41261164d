export { paletteIndex } from '../../shared/lesson/palette-index';

/** The CSS values of a task colour: `fill` of bars, `ink` of edges and text, `soft` of chips and waits. */
export function taskColor(index: number): { fill: string; ink: string; soft: string } {
  return {
    fill: `var(--task-${index}-fill)`,
    ink: `var(--task-${index}-ink)`,
    soft: `var(--task-${index}-soft)`,
  };
}

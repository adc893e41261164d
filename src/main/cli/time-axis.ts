import { roundStep } from '../../shared/trace/kitchen-time';
/** How far the last label may stand out beyond its row, in characters. */
export const AXIS_OVERHANG = 6;
/** Room for a label and for a gap to the next one, in characters. */
const ROOM = 6;

/** How kitchen time lies on a row of characters. */
export interface Scale {
  msPerCell: number;
  width: number;
  endMs: number;
}

/** Seconds at round steps, each where its moment is. */
export function drawAxis({ msPerCell, endMs }: Scale): string {
  const step = roundStep(ROOM * msPerCell);
  let axis = '';
  for (let tick = 0; tick * step <= endMs; tick++)
    axis = axis.padEnd(Math.round((tick * step) / msPerCell)) + seconds(tick * step);
  return `${axis} s`;
}

const seconds = (ms: number) => String(Number((ms / 1000).toPrecision(6)));

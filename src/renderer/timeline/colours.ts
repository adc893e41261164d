import { type TaskColours, taskColours } from '../../shared/theme/colours';
import type { LaneId } from '../../shared/trace/trace';

/** The colours that a canvas draws a lane with: the values that the theme's custom properties have now. */
export interface LaneColours {
  lane: string;
  laneSoft: string;
  card: string;
  /** By palette index (from 1). */
  task: TaskColours[];
  font: string;
}

/** How a lane's canvas stands in the window. */
export interface CanvasLook {
  colours: LaneColours;
  /** Screen CSS pixels a CSS pixel of the canvas, which is `width` of its own wide. */
  zoom: number;
}

export function canvasLook(canvas: HTMLCanvasElement, lane: LaneId, width: number): CanvasLook {
  return { colours: laneColours(canvas, lane), zoom: canvas.getBoundingClientRect().width / width || 1 };
}

/** Reads the theme where `element` stands. */
function laneColours(element: Element, lane: LaneId): LaneColours {
  const style = getComputedStyle(element);
  const value = (name: string) => style.getPropertyValue(`--${name}`).trim();
  const task = (index: number) => ({
    fill: value(`task-${index}-fill`),
    ink: value(`task-${index}-ink`),
    soft: value(`task-${index}-soft`),
  });
  return {
    lane: value(lane),
    laneSoft: value(`${lane}-soft`),
    card: value('card'),
    task: Array.from({ length: taskColours.length + 1 }, (_, index) => task(index)),
    font: style.fontFamily,
  };
}

import type { ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { escapeXml } from '../../shared/exports/svg';
import { type LessonCard, runsLoop } from '../../shared/lesson/lesson';
import type { LaneState } from '../../shared/state/lane-state';
import { lightColours } from '../../shared/theme/colours-css';
import type { LaneId, Mode } from '../../shared/trace/trace';
import drawing from '../loop/drawing/drawing.module.css?inline';
import { LoopDrawing } from '../loop/drawing/LoopDrawing';
import { StackDrawing } from '../loop/drawing/StackDrawing';
import { drawnLoop, drawnStack } from '../loop/drawn-lane';
import type { Frame } from '../session/playback/frame';
import base from '../theme/base.css?inline';
import tokens from '../theme/tokens.css?inline';

/** By day, however the window looks now: what is exported is the same for everybody. */
const style = [tokens, base, drawing, lightColours(':root:root:root')].join('\n');

interface Place {
  /** Px. */
  width: number;
  height: number;
}

interface Pictured {
  card: LessonCard | undefined;
  mode: Mode;
  /** Nothing flies. */
  still: boolean;
}

/** The inside of a lane's thread as the window draws it, its event loop or its calls; null where it draws neither. */
export function loopSvg(
  state: LaneState,
  frame: Pick<Frame, 'position' | 'show'>,
  { card, mode, still }: Pictured,
  place: Place,
): string | null {
  const { lane } = state;
  if (runsLoop(card, mode))
    return svgOf(<LoopDrawing {...{ lane, card }} {...drawnLoop(state, frame, still)} />, lane, place);
  const drawn = drawnStack(state, frame, still);
  return drawn.model.executor ? null : svgOf(<StackDrawing {...{ lane, card }} {...drawn} />, lane, place);
}

/** What a component draws, out of sight: as an SVG that says all of its style itself. */
function svgOf(drawn: ReactNode, lane: LaneId, { width, height }: Place): string {
  const panel = document.createElement('div');
  const unseen = { position: 'fixed', left: '-9999px', display: 'flex', visibility: 'hidden' };
  Object.assign(panel.style, unseen, { width: `${width}px`, height: `${height}px` });
  document.body.append(panel);
  const root = createRoot(panel);
  try {
    flushSync(() => root.render(drawn));
    const svg = panel.querySelector('svg') as SVGElement;
    for (const [name, value] of Object.entries({ width, height, 'data-lane': lane }))
      svg.setAttribute(name, String(value));
    const size = `:root:root{position:static;width:${width}px;height:${height}px}`;
    const written = new XMLSerializer().serializeToString(svg);
    return written.replace('>', () => `><style>${escapeXml(style + size)}</style>`);
  } finally {
    root.unmount();
    panel.remove();
  }
}

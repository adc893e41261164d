import { laneIds } from '../trace/trace';
import { lanePaint, taskPaint } from './paint';
import { element } from './svg';

/** A span is told by its shape first: filled, soft, hatched (blocked), dashed (ready), dashed in the lane's (idle). */
const rules = [
  'text{font:500 14px Pretendard,"Noto Sans KR",system-ui,sans-serif;fill:#2A211C;dominant-baseline:central}',
  '.figures{font-variant-numeric:tabular-nums;fill:#5E5148}',
  '.title{font-weight:800;font-size:16px}',
  '.lane{font-weight:700;font-size:15px}',
  'rect{stroke-width:1.5}',
  '.ready{fill:#fff;stroke-dasharray:3 3}',
  '.bell{stroke-width:1.7;stroke-linejoin:round;stroke-linecap:round}',
  ...taskPaint.flatMap(({ fill, ink, soft }, index) => {
    const task = `.task-${index + 1}`;
    return [
      `${task}.work{fill:${fill};stroke:${ink}}`,
      `${task}.wait{fill:${soft};stroke:${ink}}`,
      `${task}.ready{stroke:${ink}}`,
      `${task}.bell{fill:${ink};stroke:${ink}}`,
    ];
  }),
  ...laneIds.flatMap((lane) => {
    const { main, soft } = lanePaint[lane];
    return [
      `.${lane} .ground{fill:${soft}}`,
      `.${lane} .gutter{fill:${main}}`,
      `.${lane} .blocked{fill:url(#hatch-${lane});stroke:${main}}`,
      `.${lane} .idle{fill:#fff;stroke:${main};stroke-dasharray:4 4}`,
      `.${lane} .word{font-weight:600;fill:${main}}`,
      `.${lane} .pill{fill:${main}}`,
    ];
  }),
  '.gap{fill:url(#hatch-gap);stroke:#2A211C}',
  '.suspension{fill:none;stroke:#2A211C;stroke-width:3;stroke-dasharray:2 4}',
  '.gap-words{font-weight:700;stroke:#fff;stroke-width:4;paint-order:stroke}',
  '.flag text{fill:#6B4200;font-weight:600;stroke:#fff;stroke-width:4;paint-order:stroke}',
  '.pole{stroke:#6B4200;stroke-width:1.5;opacity:.45}',
  '.cloth{fill:#FFB020;stroke:#6B4200;stroke-width:1.5;stroke-linejoin:round}',
  '.on-lane{fill:#fff;font-weight:700}',
];

/** Rules, hatches and the bell, which every timeline uses. */
export const definitions =
  element('style', {}, rules.join('\n')) +
  element(
    'defs',
    {},
    ...laneIds.map((lane) => hatch(lane, lanePaint[lane])),
    hatch('gap', { main: '#2A211C', soft: '#FFFFFF' }),
    element('path', {
      id: 'bell',
      d: 'M-6 4.2h12c-1.5-1.3-1.9-2.9-1.9-5.5a4.1 4.1 0 0 0-8.2 0c0 2.6-.4 4.2-1.9 5.5zM-1.4 6.6a1.6 1.6 0 0 0 2.8 0',
    }),
  );

function hatch(name: string, { main, soft }: { main: string; soft: string }): string {
  return element(
    'pattern',
    {
      id: `hatch-${name}`,
      width: 7,
      height: 7,
      patternUnits: 'userSpaceOnUse',
      patternTransform: 'rotate(45)',
    },
    element('path', { d: 'M0 0h7v7h-7z', fill: soft }),
    element('path', { d: 'M0 0h3v7h-3z', fill: main }),
  );
}

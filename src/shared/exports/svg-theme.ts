import { colours, taskColours } from '../theme/colours';
import { type LaneId, laneIds } from '../trace/trace';
import { bellBody, bellClapper, hourglass } from './mark-shapes';
import { element } from './svg';

const { ink, ink2, card, highlightInk, highlightLine } = colours;

/** A span is recognised by its shape first: filled, soft, hatched (blocked), dashed (ready), dashed in the lane's (idle). */
const rules = [
  `text{font:500 14px Pretendard,"Noto Sans KR",system-ui,sans-serif;fill:${ink};dominant-baseline:central}`,
  `.figures{font-variant-numeric:tabular-nums;fill:${ink2}}`,
  '.title{font-weight:800;font-size:16px}',
  '.lane{font-weight:700;font-size:15px}',
  'rect{stroke-width:1.5}',
  `.ready{fill:${card};stroke-dasharray:3 3}`,
  '.bell,.hourglass{stroke-width:1.7;stroke-linejoin:round;stroke-linecap:round}',
  '.hourglass{fill:none}',
  `.mark-ground{fill:${card}}`,
  ...taskColours.flatMap(({ fill, ink, soft }, index) => {
    const task = `.task-${index + 1}`;
    return [
      `${task}.work{fill:${fill};stroke:${ink}}`,
      `${task}.wait{fill:${soft};stroke:${ink}}`,
      `${task}.ready{stroke:${ink}}`,
      `${task}.job{fill:url(#hatch-task-${index + 1});stroke:${ink}}`,
      `${task}.plain{fill:${soft}}`,
      `${task}.bell{fill:${ink};stroke:${ink}}`,
      `${task}.hourglass{stroke:${ink}}`,
    ];
  }),
  ...laneIds.flatMap((lane) => {
    const { main, soft } = laneColours(lane);
    return [
      `.${lane} .ground{fill:${soft}}`,
      `.${lane} .gutter{fill:${main}}`,
      `.${lane} .blocked{fill:url(#hatch-${lane});stroke:${main}}`,
      `.${lane} .idle{fill:${card};stroke:${main};stroke-dasharray:4 4}`,
      `.${lane} .word{font-weight:600;fill:${main}}`,
      `.${lane} .pill,.${lane} .lock{fill:${main}}`,
      `.${lane} .late{fill:${main};stroke:${main}}`,
      `.${lane} .expired{stroke:${main}}`,
      `.${lane} .late-since{stroke:${main};stroke-width:2.5;fill:none}`,
    ];
  }),
  `.gap{fill:url(#hatch-gap);stroke:${ink}}`,
  `.suspension{fill:none;stroke:${ink};stroke-width:3;stroke-dasharray:2 4}`,
  `.gap-words{font-weight:700;stroke:${card};stroke-width:4;paint-order:stroke}`,
  `.flag text{fill:${highlightInk};font-weight:600;stroke:${card};stroke-width:4;paint-order:stroke}`,
  `.pole{stroke:${highlightInk};stroke-width:1.5;opacity:.45}`,
  `.cloth{fill:${highlightLine};stroke:${highlightInk};stroke-width:1.5;stroke-linejoin:round}`,
  `.due .to-come{stroke-width:2;stroke-dasharray:2 4.5;fill:none}`,
  `.due .bell,.bell.due{fill:${card}}`,
  ...taskColours.map(({ ink }, index) => `.due.task-${index + 1} .to-come{stroke:${ink}}`),
  `.playhead path{stroke:${ink};stroke-width:2;fill:none}`,
  `.playhead .knob{fill:${ink}}`,
  `.on-lane{fill:${card};font-weight:700}`,
];

/** Rules, hatches and marks, which every timeline uses. */
export const definitions =
  element('style', {}, rules.join('\n')) +
  element(
    'defs',
    {},
    ...laneIds.map((lane) => hatch(lane, laneColours(lane))),
    hatch('gap', { main: ink, soft: card }),
    ...taskColours.map(({ fill, soft }, index) => hatch(`task-${index + 1}`, { main: fill, soft })),
    element('path', { id: 'bell', transform: 'translate(-8 -8)', d: bellBody + bellClapper }),
    element('path', { id: 'hourglass', transform: 'translate(-8 -8)', d: hourglass }),
  );

function laneColours(lane: LaneId): { main: string; soft: string } {
  return { main: colours[lane], soft: colours[`${lane}Soft`] };
}

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

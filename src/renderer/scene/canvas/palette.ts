import type { LaneId } from '../../../shared/trace/trace';

/** Colours of one lane's kitchen. */
export interface LanePalette {
  main: string;
  /** Seams and folds of the apron. */
  shade: string;
  /** Knot of the scarf, pocket of the apron. */
  light: string;
  wall: string;
  tile: string;
  /** Between wall and tiles. */
  border: string;
  floor: string;
  plank: string;
}

/** The colours in which the drawings are stored; a lane's own replace them. */
export const drawn = {
  main: ['#B93A08'],
  shade: ['#902d06', '#942e06'],
  light: ['#c45a30', '#c3562b'],
} as const;

const left: LanePalette = {
  main: '#B93A08',
  shade: '#902D06',
  light: '#C45A30',
  wall: '#FBE7D6',
  tile: '#F6DCC6',
  border: '#E7CFBA',
  floor: '#EBD3B8',
  plank: '#DFC3A2',
};
const right: LanePalette = {
  main: '#0A62AE',
  shade: '#084C88',
  light: '#317BBB',
  wall: '#DFEDF4',
  tile: '#CFE3ED',
  border: '#C2D6E0',
  floor: '#D5DDE3',
  plank: '#BFCAD2',
};

/** For a projector: darker lanes on paler walls. */
const projector: Record<LaneId, Partial<LanePalette>> = {
  left: { main: '#8A2800', shade: '#6C1F00', light: '#A34D2A', wall: '#FFF1E6', tile: '#F8DDC6' },
  right: { main: '#003E86', shade: '#002F68', light: '#2B62A3', wall: '#EEF6FB', tile: '#CBE0EC' },
};

export function lanePalette(lane: LaneId, presenter: boolean): LanePalette {
  const palette = lane === 'left' ? left : right;
  return presenter ? { ...palette, ...projector[lane] } : palette;
}

/** A kind of task: `fill` of ticket heads and timer sectors, `ink` of edges and figures. */
export interface TaskPalette {
  fill: string;
  ink: string;
}
const tasks: Record<string, TaskPalette> = {
  egg: { fill: '#FABC13', ink: '#835500' },
  toast: { fill: '#703515', ink: '#6A3010' },
  dishes: { fill: '#229E8A', ink: '#0A665A' },
  dish: { fill: '#229E8A', ink: '#0A665A' },
  assemble: { fill: '#9773DA', ink: '#6239A8' },
};
const otherTask: TaskPalette = { fill: '#5C5C5F', ink: '#4A4A4E' };

export function taskPalette(kind: string): TaskPalette {
  return tasks[kind] ?? otherTask;
}

export const ink = '#2A211C';
export const ink2 = '#5E5148';
export const white = '#FFFFFF';

/** What is the same in both kitchens. */
export const kitchen = {
  counter: '#D69A63',
  counterLight: '#E8B583',
  counterDark: '#BC7F48',
  front: '#EBD9C0',
  frontShade: '#D2B996',
  plinth: '#B99F80',
  cabinet: '#E9D5BA',
  door: '#F7EBDA',
  handle: '#B98A5E',
  shelf: '#C99B6C',
  metal: '#54506B',
  glow: '#FF822D',
  lever: '#F9C23C',
  lampOff: '#998EA4',
  water: '#7CCBF5',
  waterLight: '#C5E9FC',
  dial: '#3C3852',
  emptySlot: '#8A8F98',
  shadow: '#3A2A1A',
} as const;

/** The cook's sleeves, hands and trousers, which are the same in both lanes. */
export const cookColours = {
  sleeve: '#FBFBFD',
  sleeveShade: '#E3E3EC',
  seam: '#C9C9D8',
  hand: '#FFC83D',
  handShade: '#FDBB11',
  trousers: '#4B4763',
  trousersShade: '#3C3852',
} as const;

import { colours, presenterColours } from '../../../shared/theme/colours';
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

/** The colours in which the drawings are stored, which are the left lane's; those of the lane replace them. */
export const drawn = {
  main: [colours.left.toUpperCase()],
  shade: ['#902d06', '#942e06'],
  light: ['#c45a30', '#c3562b'],
} as const;

type SceneShades = Omit<LanePalette, 'main' | 'wall' | 'tile'>;

/** The shades that no other part of the window has. */
const shades: Record<LaneId, SceneShades> = {
  left: { shade: '#902d06', light: '#c45a30', border: '#e7cfba', floor: '#ebd3b8', plank: '#dfc3a2' },
  right: { shade: '#084c88', light: '#317bbb', border: '#c2d6e0', floor: '#d5dde3', plank: '#bfcad2' },
};

/** For a projector: darker lanes. */
const projector: Record<LaneId, Partial<SceneShades>> = {
  left: { shade: '#6c1f00', light: '#a34d2a' },
  right: { shade: '#002f68', light: '#2b62a3' },
};

export function lanePalette(lane: LaneId, presenter: boolean): LanePalette {
  const {
    [lane]: main,
    [`${lane}Wall` as const]: wall,
    [`${lane}Tile` as const]: tile,
  } = {
    ...colours,
    ...(presenter && presenterColours),
  };
  return { main, wall, tile, ...shades[lane], ...(presenter && projector[lane]) };
}

export const { ink, ink2, card: white } = colours;

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

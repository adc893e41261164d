/** Where the parts of a picture of a run are: in units, of which it is 1280 wide; `scene` and sizes in pixels. */
export interface PictureLayout {
  /** Pixels per unit. */
  scale: number;
  width: number;
  height: number;
  margin: number;
  /** The left edge of each lane. */
  lefts: number[];
  scene: { width: number; height: number };
  headTop: number;
  sceneTop: number;
  /** The middle of the first line of captions. */
  captionTop: number;
}

const WIDTH = 1280;
const MARGIN = 12;
const TITLE = 56;
const HEAD = 36;
const CAPTIONS = 68;
/** A kitchen's own shape, with a little more wall. */
const RATIO = 2.2;

/** So many lanes beside one another; width and height are even, as video wants them. */
export function layoutOf(lanes: number, scale: number): PictureLayout {
  const laneWidth = (WIDTH - MARGIN) / Math.max(1, lanes) - MARGIN;
  const sceneHeight = laneWidth / RATIO;
  const sceneTop = TITLE + HEAD;
  return {
    scale,
    width: even(WIDTH * scale),
    height: even((sceneTop + sceneHeight + CAPTIONS) * scale),
    margin: MARGIN,
    lefts: Array.from({ length: lanes }, (_, i) => MARGIN + i * (laneWidth + MARGIN)),
    scene: { width: Math.round(laneWidth * scale), height: Math.round(sceneHeight * scale) },
    headTop: TITLE,
    sceneTop,
    captionTop: sceneTop + sceneHeight + 21,
  };
}

const even = (pixels: number) => 2 * Math.round(pixels / 2);

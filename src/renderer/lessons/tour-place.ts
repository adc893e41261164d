/** A rectangle of the window, in the CSS pixels that it is laid out in: what is drawn larger as a whole counts as it is. */
export interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** The room between what is shown and the words about it. */
const GAP = 14;
/** The room that the words take at most, in all languages. */
const WORDS = { width: 400, height: 230 };

/** The element's place, where `probe` is 100 CSS pixels wide and drawn at the same zoom. */
export function boxIn(element: Element, probe: Element): Box {
  const zoom = probe.getBoundingClientRect().width / 100;
  const { left, top, width, height } = element.getBoundingClientRect();
  return { left: left / zoom, top: top / zoom, width: width / zoom, height: height / zoom };
}

/** The box around all of them. @param boxes at least one */
export function around(boxes: readonly Box[]): Box {
  const left = Math.min(...boxes.map((box) => box.left));
  const top = Math.min(...boxes.map((box) => box.top));
  const right = Math.max(...boxes.map((box) => box.left + box.width));
  const bottom = Math.max(...boxes.map((box) => box.top + box.height));
  return { left, top, width: right - left, height: bottom - top };
}

/** Where the words about a box stand in a window of that size: below it or above it, else over its top. */
export function besideBox(
  box: Box,
  window: { width: number; height: number },
): { left: number; top: number } {
  const below = box.top + box.height + GAP;
  const above = box.top - GAP - WORDS.height;
  const top = below + WORDS.height <= window.height ? below : above >= 0 ? above : box.top + GAP;
  const left = Math.min(box.left, window.width - WORDS.width - GAP);
  return { left: Math.max(GAP, left), top: Math.max(GAP, Math.min(top, window.height - WORDS.height)) };
}

/** How far along `t` is from `start` over `length` (same unit), from 0 to 1; 1 where the length is 0. */
export function progress(t: number, start: number, length: number): number {
  if (length <= 0) return t >= start ? 1 : 0;
  return Math.min(1, Math.max(0, (t - start) / length));
}

export function mix(a: number, b: number, p: number): number {
  return a + (b - a) * p;
}

/** A CSS cubic-bezier timing function. */
function cubicBezier(x1: number, y1: number, x2: number, y2: number): (p: number) => number {
  const at = (a: number, b: number, s: number) =>
    3 * a * s * (1 - s) ** 2 + 3 * b * s ** 2 * (1 - s) + s ** 3;
  return (p) => {
    if (p <= 0 || p >= 1) return p <= 0 ? 0 : 1;
    let low = 0;
    let high = 1;
    for (let i = 0; i < 20; i++) {
      const middle = (low + high) / 2;
      if (at(x1, x2, middle) < p) low = middle;
      else high = middle;
    }
    return at(y1, y2, (low + high) / 2);
  };
}

/** Starts and stops gently: walks, plates that slide. */
export const glide = cubicBezier(0.45, 0.05, 0.35, 1);
/** Starts at once and settles: folding arms, tickets. */
export const settle = cubicBezier(0.2, 0.8, 0.2, 1);
/** Overshoots: toast that pops. */
export const spring = cubicBezier(0.2, 1.4, 0.4, 1);

/** A sine of `t` (ms) with the period (ms), from -1 to 1. */
export function wave(t: number, period: number): number {
  return Math.sin((2 * Math.PI * t) / period);
}

import { expect, test } from 'vitest';
import { pack } from './sheet';

test('drawings on a sheet keep clear of one another, however large they are', () => {
  const drawings = Array.from({ length: 60 }, (_, i) => ({
    box: { x: 0, y: 0, width: 20 + (i % 7) * 31, height: 15 + (i % 5) * 23 },
  }));
  for (const resolution of [0.5, 1, 3.3, 30]) {
    const { places, width, height } = pack(drawings, resolution);
    for (const [i, a] of places.entries()) {
      expect(a.width).toBe(Math.ceil((drawings[i]?.box.width ?? 0) * resolution));
      expect(a.x + a.width).toBeLessThan(width);
      expect(a.y + a.height).toBeLessThan(height);
      for (const b of places.slice(i + 1)) {
        const apart =
          a.x + a.width < b.x || b.x + b.width < a.x || a.y + a.height < b.y || b.y + b.height < a.y;
        expect(apart).toBe(true);
      }
    }
  }
});

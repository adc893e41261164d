import { Container } from 'pixi.js';
import type { Dish } from '../../../shared/state/dish';
import type { DrawingContext } from '../canvas/drawing-context';
import { Label } from '../canvas/label';
import { ink } from '../canvas/palette';

interface Food {
  name: string;
  x: number;
  y: number;
  scale: number;
}

const foods: Partial<Record<Dish, Food[]>> = {
  sandwich: [{ name: 'sandwich', x: 0, y: -3, scale: 1 }],
  egg: [{ name: 'egg-fried', x: 0, y: -6, scale: 0.9 }],
  toast: [{ name: 'bread-toasted', x: -14, y: -38, scale: 0.8 }],
  'burnt-egg': [
    { name: 'smoke', x: -7, y: -20, scale: 0.5 },
    { name: 'smoke', x: 5, y: -38, scale: 0.75 },
    { name: 'egg-burnt', x: 0, y: -6, scale: 0.95 },
  ],
  'burnt-toast': [
    { name: 'smoke', x: 3, y: -50, scale: 0.7 },
    { name: 'bread-burnt', x: -14, y: -38, scale: 0.8 },
  ],
  plate: [{ name: 'plate', x: 0, y: -6, scale: 1 }],
  covered: [{ name: 'cloche', x: 0, y: -3, scale: 1.4 }],
};
const ASKED = { size: 34, weight: 800, colour: ink } as const;

/** A plate with what lies on it; with a question mark where an order waits for something and nothing was made. */
export function plateOf({ art, lettering }: DrawingContext, dish: Dish): Container {
  const plate = new Container();
  plate.addChild(art.sprite('plate'));
  for (const { name, x, y, scale } of foods[dish] ?? []) plate.addChild(art.sprite(name, x, y, scale));
  if (dish === 'nothing') {
    const mark = new Label(lettering, ASKED, '?');
    mark.position.set(-mark.textWidth / 2, -26);
    plate.addChild(mark);
  }
  return plate;
}

import type { CDPSession, Page } from '@playwright/test';

export const pointers = ['mouse', 'pen', 'touch'] as const;
export type Pointer = (typeof pointers)[number];

export interface Point {
  x: number;
  y: number;
}

/** Drags from one place to another in a few moves, by what a person may have in the hand. */
export async function drag(page: Page, by: Pointer, from: Point, to: Point): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const send = by === 'touch' ? touch : (kind: Kind, at: Point, on: CDPSession) => press(by, kind, at, on);
  await send('begin', from, session);
  for (const part of [0.3, 0.6, 0.9, 1])
    await send('move', { x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part }, session);
  await send('end', to, session);
  await session.detach();
}

type Kind = 'begin' | 'move' | 'end';

async function touch(kind: Kind, at: Point, session: CDPSession): Promise<void> {
  const type = ({ begin: 'touchStart', move: 'touchMove', end: 'touchEnd' } as const)[kind];
  await session.send('Input.dispatchTouchEvent', { type, touchPoints: kind === 'end' ? [] : [at] });
}

async function press(
  pointerType: 'mouse' | 'pen',
  kind: Kind,
  at: Point,
  session: CDPSession,
): Promise<void> {
  const type = ({ begin: 'mousePressed', move: 'mouseMoved', end: 'mouseReleased' } as const)[kind];
  const buttons = kind === 'end' ? 0 : 1;
  await session.send('Input.dispatchMouseEvent', {
    ...{ type, pointerType, ...at },
    ...{ button: 'left', buttons, clickCount: 1 },
  });
}

/** The middle of the element to drag. */
export async function middleOf(page: Page, selector: string): Promise<Point> {
  const box = await page.locator(selector).first().boundingBox();
  if (!box) throw new Error(`there is no ${selector}`);
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** Keeps the window busy: it draws and hears late from now on. */
export async function overload(page: Page): Promise<void> {
  await page.evaluate(() => {
    setInterval(() => {
      const until = performance.now() + 80;
      while (performance.now() < until);
    }, 100);
  });
}

import { Graphics } from 'pixi.js';
import { cookColours } from '../canvas/palette';
import { type Arm, HIP_Y, type Leg, SHOULDER_Y } from './pose';

const HAND = 7.5;

/** A sleeve with its hand. */
export class ArmView extends Graphics {
  #shown: Arm | null = null;

  constructor(
    readonly sleeve: string,
    readonly hand: string,
  ) {
    super();
  }

  show(arm: Arm): void {
    if (same(arm, this.#shown)) return;
    this.#shown = arm;
    const [handX, handY] = handAt(arm);
    this.clear().circle(handX, handY, 8.2).fill(this.hand);
    this.#draw(arm, 17.4, cookColours.seam);
    this.#draw(arm, 15, this.sleeve);
    this.#drawCuff(arm);
  }

  #draw([x, elbowX, elbowY, middleX, middleY, wristX, wristY]: Arm, width: number, color: string): void {
    this.moveTo(x, SHOULDER_Y).lineTo(elbowX, elbowY).lineTo(middleX, middleY).lineTo(wristX, wristY);
    this.stroke({ width, color, cap: 'round', join: 'round' });
  }

  #drawCuff(arm: Arm): void {
    const [dx, dy] = direction(arm);
    const [, , , , , wristX, wristY] = arm;
    this.moveTo(wristX - 2.5 * dx - 7 * dy, wristY - 2.5 * dy + 7 * dx);
    this.lineTo(wristX - 2.5 * dx + 7 * dy, wristY - 2.5 * dy - 7 * dx);
    this.stroke({ width: 2, color: cookColours.seam, cap: 'round' });
  }
}

/** The middle of the arm's hand. */
export function handAt(arm: Arm): [number, number] {
  const [dx, dy] = direction(arm);
  return [arm[5] + HAND * dx, arm[6] + HAND * dy];
}

/** From the forearm's middle to the wrist, of length 1. */
function direction([, , , middleX, middleY, wristX, wristY]: Arm): [number, number] {
  const length = Math.hypot(wristX - middleX, wristY - middleY) || 1;
  return [(wristX - middleX) / length, (wristY - middleY) / length];
}

/** A trouser leg; the shoe is a sprite of its own at the ankle. */
export class LegView extends Graphics {
  #shown: Leg | null = null;

  constructor(readonly cloth: string) {
    super();
  }

  show(leg: Leg): void {
    if (same(leg, this.#shown)) return;
    this.#shown = leg;
    const [hip, kneeX, kneeY, ankleX, ankleY] = leg;
    this.clear().moveTo(hip, HIP_Y).lineTo(kneeX, kneeY).lineTo(ankleX, ankleY);
    this.stroke({ width: 21, color: this.cloth, join: 'round' });
  }
}

/** Whether the limb is drawn like that already. */
function same(a: readonly number[], b: readonly number[] | null): boolean {
  return b !== null && a.every((value, i) => value === b[i]);
}

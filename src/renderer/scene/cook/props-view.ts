import { Container } from 'pixi.js';
import type { Art } from '../canvas/art';
import type { CookModel, Held } from './cook-model';
import { handAt } from './limb';

const tools: Partial<Record<Held, { name: string; angle: number; y?: number }>> = {
  knife: { name: 'prop-knife', angle: 20 },
  egg: { name: 'prop-egg', angle: 0, y: -9 },
  spatula: { name: 'prop-spatula', angle: 0 },
};

/** What the cook holds: each part lies between other limbs, so the cook places them. */
export class PropsView {
  readonly dish;
  readonly sponge;
  readonly tool = new Container();
  readonly foam;
  #held: Held = '';

  constructor(readonly art: Art) {
    this.dish = art.sprite('prop-dish', 37, -86);
    this.sponge = art.sprite('prop-sponge');
    this.foam = art.sprite('foam', 38, -64, 0.55);
  }

  show({ prop, pose }: CookModel): void {
    const [x, y] = handAt(pose.right);
    const washes = prop === 'dish';
    this.dish.visible = this.sponge.visible = this.foam.visible = washes;
    this.sponge.position.set(x - 4, y + 2);
    this.dish.angle = 10 + (y + 88) * 0.6;
    this.tool.position.set(x, y);
    if (prop !== this.#held) this.#take(prop);
  }

  #take(prop: Held): void {
    this.#held = prop;
    for (const part of this.tool.removeChildren()) part.destroy();
    const tool = tools[prop];
    if (prop === 'plate')
      this.tool.addChild(this.art.sprite('plate', 2, -8), this.art.sprite('sandwich', 2, -11));
    if (!tool) return;
    const held = this.art.sprite(tool.name, 0, tool.y ?? 0);
    held.angle = tool.angle;
    this.tool.addChild(held);
  }
}

import { Container, Graphics, Sprite } from 'pixi.js';
import { colours } from '../../../shared/theme/colours';
import type { DrawingContext } from '../canvas/drawing-context';
import { COOK_FEET, COOK_SCALE } from '../canvas/geometry';
import { cookColours, kitchen } from '../canvas/palette';
import type { CookModel } from './cook-model';
import { ArmView, LegView } from './limb';
import { HIP_Y, type Leg } from './pose';
import { PropsView } from './props-view';

const HEAD_Y = -172;

/** The cook: a rig of drawings and limbs that takes any pose. */
export class CookView extends Container {
  readonly #body = new Container();
  readonly #upper = new Container({ y: HIP_Y, pivot: { x: 0, y: HIP_Y } });
  readonly #legs = [new LegView(cookColours.trousers), new LegView(cookColours.trousersShade)] as const;
  readonly #shoes: readonly [Sprite, Sprite];
  readonly #left = new ArmView(cookColours.sleeveShade, cookColours.handShade);
  readonly #right = new ArmView(cookColours.sleeve, cookColours.hand);
  readonly #head = new Container({ y: HEAD_Y });
  readonly #face: Sprite;
  readonly #ticket: TicketInHand;
  readonly #props: PropsView;
  /** Sounds that reach the ear. */
  readonly #sound = new Graphics();

  constructor(
    readonly drawing: DrawingContext,
    sceneHeight: number,
    head: 'cook-head' | 'helper-head' = 'cook-head',
  ) {
    super({ y: sceneHeight - COOK_FEET });
    const { art } = drawing;
    this.#shoes = [shoe(art.sprite('cook-shoe')), shoe(art.sprite('cook-shoe'))];
    this.#face = art.sprite('face-plain');
    this.#head.addChild(art.sprite(head), this.#face);
    this.#ticket = new TicketInHand(drawing);
    this.#props = new PropsView(art);
    for (const [x, side] of [
      [52, 8],
      [60, 13],
    ] as const)
      this.#sound.moveTo(x, -168 - side).quadraticCurveTo(x + side * 0.7, -168, x, -168 + side);
    this.#sound.stroke({ width: 2.8, color: colours.ink3, cap: 'round' });
    const { dish, sponge, tool } = this.#props;
    const torso = [art.sprite('cook-torso'), this.#ticket];
    const arms = [dish, this.#left, sponge, tool, this.#right];
    this.#upper.addChild(
      ...torso,
      this.#head,
      art.sprite('cook-scarf'),
      ...arms,
      this.#props.foam,
      this.#sound,
    );
    this.#body.addChild(...this.#legs, ...this.#shoes, this.#upper);
    this.addChild(shadow(), this.#body);
  }

  show(cook: CookModel): void {
    const { pose, facing } = cook;
    const [lean, lift, headX, tilt] = pose.body;
    this.x = cook.x;
    this.#body.scale.set(COOK_SCALE * facing, COOK_SCALE);
    this.#body.y = -lift * COOK_SCALE;
    this.#upper.angle = lean;
    this.#head.position.x = headX;
    this.#head.angle = tilt;
    this.#face.texture = this.drawing.art.texture(`face-${cook.face}`);
    this.#showLegs(pose.leftLeg, pose.rightLeg);
    this.#left.show(pose.left);
    this.#right.show(pose.right);
    this.#layer(cook.doing === 'walking');
    this.#ticket.show(cook.ticket);
    this.#props.show(cook);
    this.#sound.visible = cook.doing === 'listening';
  }

  /** The far arm swings behind the body. */
  #layer(behind: boolean): void {
    const index = behind ? 0 : this.#upper.children.length - 3;
    if (this.#upper.getChildIndex(this.#right) !== index) this.#upper.setChildIndex(this.#right, index);
  }

  #showLegs(...legs: [Leg, Leg]): void {
    for (const [i, leg] of legs.entries()) {
      const [, , , ankleX, ankleY, turn, direction] = leg;
      this.#legs[i as 0 | 1].show(leg);
      const foot = this.#shoes[i as 0 | 1];
      foot.position.set(ankleX, ankleY);
      foot.angle = turn;
      foot.scale.x = direction;
    }
  }
}

function shoe(sprite: Sprite): Sprite {
  sprite.pivot.y = -9;
  return sprite;
}

function shadow(): Graphics {
  return new Graphics().ellipse(0, 1, 36, 5).fill({ color: kitchen.shadow, alpha: 0.16 });
}

/** The ticket that looks out of the apron's pocket. */
class TicketInHand extends Container {
  readonly #head = new Graphics();
  readonly #icon = new Sprite({ x: 5, y: 7.5, scale: 0.5 });

  constructor(readonly drawing: DrawingContext) {
    super();
    const paper = new Container({ x: -13, y: -85, angle: -5 });
    paper.addChild(new Graphics().rect(0, 0, 26, 27).fill('#fff'), this.#head, this.#icon);
    this.#head.rect(0, 0, 26, 6).fill('#fff');
    this.addChild(paper, drawing.art.sprite('apron-pocket'));
  }

  show(kind: string): void {
    this.visible = kind !== '';
    if (!kind) return;
    this.#head.tint = this.drawing.words.taskColours(kind).fill;
    this.#icon.texture = this.drawing.art.icon(kind);
  }
}

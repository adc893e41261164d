import { type CanvasRenderer, Container } from 'pixi.js';
import type { SceneName } from '../../shared/lesson/lesson';
import type { LaneId } from '../../shared/trace/trace';
import { Art } from './canvas/art';
import { type Camera, leftEdge } from './canvas/camera';
import { Lettering } from './canvas/lettering';
import { lanePalette } from './canvas/palette';
import { openRenderer } from './canvas/renderer';
import type { SceneWords } from './canvas/scene-words';
import type { Stage } from './canvas/stage';
import { type SceneType, sceneTypeOf } from './scene-type';

/** What a painter paints, in pixels. */
export interface Subject {
  lane: LaneId;
  scene: SceneName;
  words: SceneWords;
  width: number;
  height: number;
}

/** Paints one lane's scene off screen, in the size it was opened with, whenever it is told to. */
export class LanePainter {
  readonly #root = new Container();
  /** Pixi leaves the transform of what is rendered away for what is kept as a picture: the camera moves a child of it. */
  readonly #screen = new Container({ children: [this.#root] });
  readonly #stage: Stage<unknown>;
  #painted: unknown = null;

  private constructor(
    readonly renderer: CanvasRenderer,
    readonly type: SceneType<unknown>,
    readonly camera: Camera,
    readonly art: Art,
    readonly lettering: Lettering,
    words: SceneWords,
  ) {
    this.#stage = type.stage({ art, lettering, palette: art.palette, words }, camera, false);
    this.#root.addChild(this.#stage);
  }

  /** @throws Error where this browser gives no canvas to draw on */
  static async open({ lane, scene, words, width, height }: Subject): Promise<LanePainter> {
    const type = sceneTypeOf(scene);
    const camera = type.camera(width, height, false);
    const [art, renderer] = await Promise.all([
      Art.load(camera.scale, lanePalette(lane, false)),
      openRenderer(document.createElement('canvas'), width, height),
    ]);
    return new LanePainter(renderer, type, camera, art, new Lettering(camera.scale), words);
  }

  /** A model's picture (see SceneType.model): the same canvas every time, with what was painted last. */
  paint(model: unknown): HTMLCanvasElement {
    const { renderer, type, camera } = this;
    if (this.#painted !== null && type.same?.(this.#painted, model)) return renderer.canvas;
    this.#painted = model;
    this.#stage.show(model);
    this.#root.scale.set(camera.scale);
    const left = leftEdge(camera, type.focus(model));
    this.#root.position.set(Math.round(-left * camera.scale), -camera.top * camera.scale);
    renderer.render({ container: this.#screen, clearColor: this.art.palette.wall });
    return renderer.canvas;
  }

  close(): void {
    this.#screen.destroy({ children: true });
    this.art.destroy();
    this.lettering.destroy();
    this.renderer.destroy();
  }
}

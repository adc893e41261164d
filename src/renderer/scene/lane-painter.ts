import 'pixi.js/unsafe-eval';
import { Container, WebGLRenderer } from 'pixi.js';
import './few-textures';
import type { SceneName } from '../../shared/lesson';
import type { LaneId } from '../../shared/trace';
import { Art } from './art';
import { type Camera, leftEdge } from './camera';
import { Lettering } from './lettering';
import { lanePalette } from './palette';
import { type Picture, pictureOf, type Stage } from './picture';
import type { SceneWords } from './words';

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
  readonly #stage: Stage<unknown>;

  private constructor(
    readonly renderer: WebGLRenderer,
    readonly picture: Picture<unknown>,
    readonly camera: Camera,
    readonly art: Art,
    readonly lettering: Lettering,
    words: SceneWords,
  ) {
    this.#stage = picture.stage({ art, lettering, palette: art.palette, words }, camera, false);
    this.#root.addChild(this.#stage);
  }

  static async open({ lane, scene, words, width, height }: Subject): Promise<LanePainter> {
    const picture = pictureOf(scene);
    const camera = picture.camera(width, height, false);
    const renderer = new WebGLRenderer();
    const [art] = await Promise.all([
      Art.load(camera.scale, lanePalette(lane, false)),
      renderer.init({
        canvas: document.createElement('canvas'),
        antialias: picture.antialias,
        width,
        height,
      }),
    ]);
    return new LanePainter(renderer, picture, camera, art, new Lettering(camera.scale), words);
  }

  /**
   * The picture of a model (see Picture.model). Copy it at once: it is gone when the browser next draws.
   * @throws Error where the graphics card was taken away
   */
  paint(model: unknown): HTMLCanvasElement {
    if (this.renderer.context.isLost) throw new Error('The graphics context was lost.');
    const { scale, top } = this.camera;
    this.#stage.show(model);
    this.#root.scale.set(scale);
    this.#root.position.set(
      Math.round(-leftEdge(this.camera, this.picture.focus(model)) * scale),
      -top * scale,
    );
    this.renderer.render({ container: this.#root, clearColor: this.art.palette.wall });
    return this.renderer.canvas as HTMLCanvasElement;
  }

  close(): void {
    this.#root.destroy({ children: true });
    this.art.destroy();
    this.lettering.destroy();
    this.renderer.destroy();
  }
}

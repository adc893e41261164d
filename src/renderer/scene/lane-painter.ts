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
  readonly #pixels: ImageData;
  readonly #bytes: Uint8Array;
  #painted: unknown = null;

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
    this.#pixels = new ImageData(renderer.width, renderer.height);
    this.#bytes = new Uint8Array(this.#pixels.data.buffer);
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
   * The pixels of a model's picture (see Picture.model): the same object every time, with what was painted last.
   * @throws Error where the graphics card was taken away
   */
  paint(model: unknown): ImageData {
    if (this.renderer.context.isLost) throw new Error('The graphics context was lost.');
    if (this.#painted !== null && this.picture.same?.(this.#painted, model)) return this.#pixels;
    this.#painted = model;
    const { scale, top } = this.camera;
    const { width, height } = this.#pixels;
    this.#stage.show(model);
    // Upside down, because pixels are read from the bottom up.
    this.#root.scale.set(scale, -scale);
    this.#root.position.set(
      Math.round(-leftEdge(this.camera, this.picture.focus(model)) * scale),
      height + top * scale,
    );
    this.renderer.render({ container: this.#root, clearColor: this.art.palette.wall });
    // Where the processor draws, a canvas that is drawn on another takes far longer than its pixels.
    const { gl } = this.renderer;
    gl.readPixels(0, 0, width, height, gl.RGBA, gl.UNSIGNED_BYTE, this.#bytes);
    return this.#pixels;
  }

  close(): void {
    this.#root.destroy({ children: true });
    this.art.destroy();
    this.lettering.destroy();
    this.renderer.destroy();
  }
}

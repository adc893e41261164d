import 'pixi.js/unsafe-eval';
import { Container, WebGLRenderer } from 'pixi.js';
import type { LaneId } from '../../shared/trace';
import { Art } from './art';
import { type Camera, cameraFor, leftEdge } from './camera';
import { KitchenStage } from './kitchen-stage';
import { Lettering } from './lettering';
import { lanePalette } from './palette';
import type { SceneModel } from './scene-model';
import type { SceneWords } from './words';

/** How a kitchen is to be shown. Sizes in pixels of the screen. */
export interface Look {
  width: number;
  height: number;
  presenter: boolean;
  words: SceneWords;
}

/** One lane's picture on one canvas. It draws when it is told to and never by itself. */
export interface KitchenView {
  /** Draws the model; the last one is drawn again whenever the look changes. */
  show(model: SceneModel): void;
  /** Changes size, words or mode; drawings are made anew in the background where they have to be. */
  look(look: Look): void;
  destroy(): void;
}

/** A view on `canvas`, which it owns from now on. */
export async function createKitchenView(canvas: HTMLCanvasElement, lane: LaneId): Promise<KitchenView> {
  const renderer = new WebGLRenderer();
  await renderer.init({ canvas, antialias: true, backgroundAlpha: 1, background: '#ffffff' });
  return new View(renderer, lane);
}

class View implements KitchenView {
  readonly #root = new Container();
  #stage: KitchenStage | null = null;
  #art: Art | null = null;
  #lettering: Lettering | null = null;
  #look: Look | null = null;
  #camera: Camera | null = null;
  #model: SceneModel | null = null;
  #destroyed = false;

  constructor(
    readonly renderer: WebGLRenderer,
    readonly lane: LaneId,
  ) {
    renderer.canvas.addEventListener('webglcontextrestored', this.#draw);
    document.fonts.addEventListener('loadingdone', this.#rewrite);
  }

  show(model: SceneModel): void {
    this.#model = model;
    this.#draw();
  }

  look(look: Look): void {
    this.#look = look;
    if (look.width < 1 || look.height < 1) return;
    this.renderer.resize(look.width, look.height);
    this.#camera = cameraFor(look.width, look.height, look.presenter);
    void this.#prepare(look, this.#camera);
  }

  destroy(): void {
    this.#destroyed = true;
    this.renderer.canvas.removeEventListener('webglcontextrestored', this.#draw);
    document.fonts.removeEventListener('loadingdone', this.#rewrite);
    this.#root.destroy({ children: true });
    this.#art?.destroy();
    this.#lettering?.destroy();
    this.renderer.destroy();
  }

  /** Until new drawings are there, the old ones are shown at the new size. */
  async #prepare(look: Look, camera: Camera): Promise<void> {
    const palette = lanePalette(this.lane, look.presenter);
    const fits = this.#art?.resolution === camera.scale && this.#art.palette.main === palette.main;
    const art = fits && this.#art ? this.#art : await Art.load(camera.scale, palette);
    if (this.#destroyed || look !== this.#look) {
      if (art !== this.#art) art.destroy();
      return;
    }
    this.#build(art, look, camera);
  }

  #build(art: Art, { words }: Look, camera: Camera): void {
    const [oldArt, oldLettering] = [this.#art, this.#lettering];
    this.#stage?.destroy({ children: true });
    this.#art = art;
    this.#lettering = new Lettering(camera.scale);
    this.#stage = new KitchenStage(
      { art, lettering: this.#lettering, palette: art.palette, words },
      camera.extent,
    );
    this.#root.addChild(this.#stage);
    if (oldArt !== art) oldArt?.destroy();
    oldLettering?.destroy();
    this.#draw();
  }

  /** A face has come: everything written before it is written again. */
  #rewrite = (): void => {
    if (this.#art && this.#look && this.#camera) this.#build(this.#art, this.#look, this.#camera);
  };

  #draw = (): void => {
    const { renderer } = this;
    if (!this.#stage || !this.#model || !this.#camera || renderer.context.isLost) return;
    const { scale, top } = this.#camera;
    const left = leftEdge(this.#camera, this.#model.cook.x);
    this.#stage.show(this.#model);
    this.#root.scale.set(scale);
    this.#root.position.set(Math.round(-left * scale), -top * scale);
    renderer.render({ container: this.#root });
    this.#lettering?.trim();
  };
}

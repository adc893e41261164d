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

/** How a kitchen is to be shown. Sizes in pixels of the screen. */
interface Look {
  width: number;
  height: number;
  presenter: boolean;
  words: SceneWords;
}

/** How long the size must be stable before drawings are rendered again. */
const SETTLE_MS = 150;

/** One lane's picture on one canvas. It draws when it is told to and never by itself. */
export interface KitchenView {
  /** Draws the picture's model; the last one is drawn again whenever the look changes. */
  show(model: unknown): void;
  /** Changes size, words or mode; drawings are made anew in the background where they have to be. */
  look(look: Look): void;
  destroy(): void;
}

/**
 * A view of a lane's scene on `canvas`, which it owns from now on.
 * @throws Error where this browser cannot draw on it
 */
export async function createKitchenView(
  canvas: HTMLCanvasElement,
  lane: LaneId,
  scene: SceneName,
): Promise<KitchenView> {
  return new View(await openRenderer(canvas), lane, sceneTypeOf(scene));
}

class View implements KitchenView {
  readonly #root = new Container();
  /** Pixi leaves the transform of what is rendered away for what is kept as a picture: the camera moves a child of it. */
  readonly #screen = new Container({ children: [this.#root] });
  #stage: Stage<unknown> | null = null;
  #art: Art | null = null;
  #lettering: Lettering | null = null;
  #look: Look | null = null;
  #camera: Camera | null = null;
  #model: unknown = null;
  /** What the canvas shows. */
  #drawn: unknown = null;
  /** When drawings for the look of now are begun. */
  #timer = 0;
  #destroyed = false;

  constructor(
    readonly renderer: CanvasRenderer,
    readonly lane: LaneId,
    readonly type: SceneType<unknown>,
  ) {
    document.fonts.addEventListener('loadingdone', this.#rewrite);
  }

  show(model: unknown): void {
    this.#model = model;
    this.#draw();
  }

  look(look: Look): void {
    if (look.width < 1 || look.height < 1) return;
    this.#look = look;
    this.#camera = this.type.camera(look.width, look.height, look.presenter);
    this.renderer.background.color = lanePalette(this.lane, look.presenter).wall;
    this.renderer.resize(look.width, look.height);
    this.#build();
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(this.#redrawArt, this.#art ? SETTLE_MS : 0);
  }

  destroy(): void {
    this.#destroyed = true;
    clearTimeout(this.#timer);
    document.fonts.removeEventListener('loadingdone', this.#rewrite);
    this.#screen.destroy({ children: true });
    this.#art?.destroy();
    this.#lettering?.destroy();
    this.renderer.destroy();
  }

  /** Until drawings of the right resolution and colours are there, the ones before are shown. */
  #redrawArt = async (): Promise<void> => {
    const [look, camera] = [this.#look, this.#camera];
    if (!look || !camera) return;
    const palette = lanePalette(this.lane, look.presenter);
    if (this.#art?.resolution === camera.scale && this.#art.palette.main === palette.main) return;
    const art = await Art.load(camera.scale, palette);
    if (this.#destroyed || look !== this.#look) return art.destroy();
    const [oldArt, oldLettering] = [this.#art, this.#lettering];
    this.#art = art;
    this.#lettering = new Lettering(camera.scale);
    this.#build();
    oldArt?.destroy();
    oldLettering?.destroy();
  };

  #build(): void {
    const [art, lettering, look, camera] = [this.#art, this.#lettering, this.#look, this.#camera];
    if (!art || !lettering || !look || !camera) return;
    this.#stage?.destroy({ children: true });
    const drawing = { art, lettering, palette: art.palette, words: look.words };
    this.#stage = this.type.stage(drawing, camera, look.presenter);
    this.#root.addChild(this.#stage);
    this.#drawn = null;
    this.#draw();
  }

  /** A face has come: everything written before it is written again. */
  #rewrite = (): void => {
    const old = this.#lettering;
    if (!old) return;
    this.#lettering = new Lettering(old.resolution);
    this.#build();
    old.destroy();
  };

  #draw = (): void => {
    const { renderer } = this;
    if (this.#destroyed || !this.#stage || !this.#model || !this.#camera) return;
    if (this.#drawn !== null && this.type.same?.(this.#drawn, this.#model)) return;
    this.#drawn = this.#model;
    const { scale, top } = this.#camera;
    const left = leftEdge(this.#camera, this.type.focus(this.#model));
    this.#stage.show(this.#model);
    this.#root.scale.set(scale);
    this.#root.position.set(Math.round(-left * scale), -top * scale);
    renderer.render({ container: this.#screen });
  };
}

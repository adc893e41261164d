import type { LessonCard, SceneName } from '../../shared/lesson/lesson';
import { shownAt, shownIn } from '../../shared/show/shown';
import { emptyLane } from '../../shared/state/lane-state';
import type { Parameters } from '../../shared/trace/run-log';
import type { LaneId } from '../../shared/trace/trace';
import { display } from '../session/playback/display';
import type { FrameSource } from '../session/playback/frame';
import { watchPixelRatio } from './canvas/pixel-ratio';
import { sceneOptions } from './canvas/scene-options';
import type { SceneWords } from './canvas/scene-words';
import { createKitchenView, type KitchenView } from './kitchen-view';
import { sceneTypeOf } from './scene-type';

/** How long after a lost context a new one is asked for. */
const REOPEN_MS = 500;
/** A replay so fast, in kitchen ms per ms, would only flicker: it shows no periodic motion. */
const CALM_FROM_SPEED = 16;

/** A canvas that fills its host and shows a lane of the frames, once for every change of either. */
export class SceneCanvas {
  readonly #still = matchMedia('(prefers-reduced-motion: reduce)');
  readonly #sizes: ResizeObserver;
  readonly #unwatchRatio: () => void;
  #size = { width: 0, height: 0 };
  /** Pixels of the screen per CSS pixel when the size was measured. */
  #ratio = 0;
  #canvas: HTMLCanvasElement | null = null;
  #view: KitchenView | null = null;
  #frames: FrameSource | null = null;
  #unsubscribe = () => {};
  #card: LessonCard | undefined;
  #parameters: Parameters = {};
  #words: SceneWords | null = null;
  #presenter = false;
  #closed = false;

  constructor(
    readonly host: HTMLElement,
    readonly lane: LaneId,
    readonly scene: SceneName,
    /** Hears that this browser cannot draw the scene. */
    readonly failed: () => void,
  ) {
    this.#sizes = new ResizeObserver(([entry]) => entry && this.#resize(entry));
    this.#sizes.observe(host);
    this.#unwatchRatio = watchPixelRatio(this.#measure);
    this.#still.addEventListener('change', this.#change);
    this.#open();
  }

  /** Shows these frames from now on, of a run of that lesson with these parameters. */
  follow(frames: FrameSource | null, card: LessonCard | undefined, parameters: Parameters): void {
    this.#unsubscribe();
    this.#frames = frames;
    this.#card = card;
    this.#parameters = parameters;
    this.#unsubscribe = frames?.subscribe(this.#change) ?? (() => {});
    this.#change();
  }

  /** Writes these words from now on; a presenter sees the cook closer. */
  speak(words: SceneWords, presenter: boolean): void {
    this.#words = words;
    this.#presenter = presenter;
    this.#lay();
  }

  close(): void {
    this.#closed = true;
    display.cancel(this.#show);
    this.#unsubscribe();
    this.#sizes.disconnect();
    this.#unwatchRatio();
    this.#still.removeEventListener('change', this.#change);
    this.#leave();
  }

  #open(): void {
    const canvas = newCanvas();
    createKitchenView(canvas, this.lane, this.scene).then(
      (view) => this.#put(canvas, view),
      () => this.#closed || this.failed(),
    );
  }

  #put(canvas: HTMLCanvasElement, view: KitchenView): void {
    if (this.#closed) {
      view.destroy();
      return;
    }
    this.host.append(canvas);
    canvas.addEventListener('contextlost', this.#reopen);
    this.#canvas = canvas;
    this.#view = view;
    this.#lay();
  }

  #leave(): void {
    this.#canvas?.removeEventListener('contextlost', this.#reopen);
    this.#view?.destroy();
    this.#canvas?.remove();
    this.#view = this.#canvas = null;
  }

  /** The graphics card may drop a canvas, and all drawings with it: a new one starts afresh. */
  #reopen = (): void => {
    this.#leave();
    setTimeout(() => this.#closed || this.#open(), REOPEN_MS);
  };

  /** Has the size reported anew, which it is by itself only where the layout changes. */
  #measure = (): void => {
    this.#sizes.unobserve(this.host);
    this.#sizes.observe(this.host);
  };

  /** In pixels of the screen, whatever zoom the window has. */
  #resize(entry: ResizeObserverEntry): void {
    const [device] = entry.devicePixelContentBoxSize ?? [];
    const { inlineSize, blockSize } = entry.contentBoxSize[0] as ResizeObserverSize;
    // Device pixels know of CSS zoom but not of an emulated pixel ratio, which is the other way round.
    const ratio = window.devicePixelRatio;
    this.#ratio = ratio;
    this.#size = {
      width: Math.max(device?.inlineSize ?? 0, Math.round(inlineSize * ratio)),
      height: Math.max(device?.blockSize ?? 0, Math.round(blockSize * ratio)),
    };
    this.#lay();
  }

  #lay(): void {
    if (!this.#view || !this.#words || !this.#size.width) return;
    this.#view.look({ ...this.#size, presenter: this.#presenter, words: this.#words });
    this.#show();
  }

  #change = (): void => display.draw(this.#show);

  #show = (): void => {
    if (this.#ratio && this.#ratio !== window.devicePixelRatio) this.#measure();
    const frame = this.#frames?.current();
    const state = frame?.lanes[this.lane] ?? emptyLane(this.lane, 'sync');
    const t = Math.max(frame?.position.t ?? 0, state.t);
    const still = this.#still.matches || (frame?.replaySpeed ?? 0) >= CALM_FROM_SPEED;
    const options = sceneOptions(this.#card, this.#parameters, still);
    const shown = frame ? shownIn(frame.show, frame.position, this.lane) : shownAt(t);
    this.#view?.show(sceneTypeOf(this.scene).model(state, t, { ...options, shown }));
  };
}

function newCanvas(): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  canvas.setAttribute('aria-hidden', 'true');
  Object.assign(canvas.style, { display: 'block', width: '100%', height: '100%' });
  return canvas;
}

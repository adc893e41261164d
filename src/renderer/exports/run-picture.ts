import { report } from '../../shared/figures/report';
import type { LessonCard } from '../../shared/lesson/lesson';
import type { Show, ShowPosition } from '../../shared/show/show';
import { shownIn } from '../../shared/show/shown';
import { LaneCursor } from '../../shared/state/fold/lane-cursor';
import { colours } from '../../shared/theme/colours';
import type { Position, RunLog } from '../../shared/trace/run-log';
import type { LaneId, Mode } from '../../shared/trace/trace';
import type { Language } from '../../shared/words/text';
import type { Words } from '../narration/captions';
import { Narrator } from '../narration/narrator';
import { sceneOptions } from '../scene/canvas/scene-options';
import type { SceneWords } from '../scene/canvas/scene-words';
import { type Box, CanvasPen } from './canvas-pen';
import { type LanePicture, ScenePicture } from './lane-picture';
import { layoutOf, type PictureLayout } from './picture-layout';

/** A run with the words that its picture is written with. */
export interface PicturedRun {
  log: RunLog;
  /** Its show time, in which it is filmed. */
  show: Show;
  card: LessonCard | undefined;
  language: Language;
  /** No periodic motion. */
  still: boolean;
  title: string;
  scene: Record<LaneId, SceneWords>;
  narration: Words;
  /** What is said above a lane. */
  laneName(lane: LaneId, mode: Mode): string;
  /** The lesson's time, from kitchen ms. */
  clock(ms: number): string;
  speedup(times: number): string;
}

/** Lines under each lane: the last sentences, of which the newest may take them all. */
const CAPTION_LINES = 2;
const CAPTION = { size: 17, weight: 500 } as const;

interface PicturedLane {
  cursor: LaneCursor;
  picture: LanePicture;
}

/** One picture of a whole run at a moment: its lanes beside one another, with clock and captions, drawn off screen. */
export class RunPicture {
  readonly #pen: CanvasPen;
  readonly #narrator: Narrator;
  readonly #speedup: number | null;

  private constructor(
    readonly run: PicturedRun,
    readonly layout: PictureLayout,
    readonly context: CanvasRenderingContext2D,
    readonly lanes: PicturedLane[],
  ) {
    this.#pen = new CanvasPen(context, layout.scale);
    this.#narrator = new Narrator(run.log);
    this.#speedup = report(run.log).speedup;
  }

  /** @param scale pixels per unit; the picture is 1280 units wide */
  static async open(run: PicturedRun, scale: number): Promise<RunPicture> {
    const { header } = run.log;
    const layout = layoutOf(header.lanes.length, scale);
    const canvas = document.createElement('canvas');
    Object.assign(canvas, { width: layout.width, height: layout.height });
    // Every picture of a film is read, by the encoder or for a GIF.
    const context = canvas.getContext('2d', { willReadFrequently: true }) as CanvasRenderingContext2D;
    const lanes: PicturedLane[] = [];
    for (const [i, { lane, mode }] of header.lanes.entries()) {
      const left = layout.lefts[i] ?? 0;
      const place = { x: Math.round(left * scale), y: Math.round(layout.sceneTop * scale), ...layout.scene };
      const picture = await openLane(run, lane, context, place);
      lanes.push({ picture, cursor: new LaneCursor(run.log, lane, mode) });
    }
    return new RunPicture(run, layout, context, lanes);
  }

  get canvas(): HTMLCanvasElement {
    return this.context.canvas;
  }

  draw(position: ShowPosition): void {
    const { width, height, scale } = this.layout;
    this.context.fillStyle = colours.paper;
    this.context.fillRect(0, 0, width, height);
    this.#drawHead(position, width / scale);
    for (const [i, lane] of this.lanes.entries()) this.#drawLane(lane, position, this.layout.lefts[i] ?? 0);
  }

  close(): void {
    for (const { picture } of this.lanes) picture.close();
  }

  /** Lesson and clock, and once all lanes have ended by how much one was faster. */
  #drawHead({ t }: Position, right: number): void {
    const { margin } = this.layout;
    this.#pen.write(this.run.title, { x: margin, y: 28, size: 20, weight: 800, width: right * 0.6 });
    const clock = { y: 28, size: 24, weight: 800, align: 'right' } as const;
    this.#pen.write(this.run.clock(t), { ...clock, x: right - margin });
    if (this.#speedup !== null && t >= this.run.log.endMs)
      this.#pen.write(this.run.speedup(this.#speedup), { ...clock, size: 18, x: right - margin - 130 });
  }

  #drawLane({ cursor, picture }: PicturedLane, position: ShowPosition, left: number): void {
    const { lane, mode } = cursor;
    const { scale, scene, headTop, sceneTop, captionTop } = this.layout;
    const { run } = this;
    const width = scene.width / scale;
    const state = cursor.seek(position[lane]);
    const t = Math.max(position.t, state.t);
    this.#pen.box({ x: left, y: headTop, width, height: sceneTop - headTop }, colours[lane]);
    const name = {
      x: left + 12,
      y: (headTop + sceneTop) / 2,
      size: 17,
      weight: 700,
      colour: colours.onLane,
    } as const;
    this.#pen.write(run.laneName(lane, mode), { ...name, width: width - 24 });
    picture.draw(state, t, shownIn(run.show, position, lane));
    const captions = { ...CAPTION, x: left + 4, width: width - 8 };
    for (const [n, line] of this.#captions(position, lane, captions.width).entries())
      this.#pen.write(line, { ...captions, y: captionTop + n * 26 });
  }

  /** What was told last of a lane. */
  #captions(position: Position, lane: LaneId, width: number): string[] {
    const { card, language, narration } = this.run;
    const told = this.#narrator.lastOf(lane, CAPTION_LINES, position, { card, language }, narration);
    const lines: string[] = [];
    for (const text of told.reverse())
      lines.unshift(...this.#pen.lines(text, { ...CAPTION, width, most: CAPTION_LINES - lines.length }));
    return lines;
  }
}

/** @param place in pixels */
async function openLane(
  { log, card, scene: words, still }: PicturedRun,
  lane: LaneId,
  context: CanvasRenderingContext2D,
  place: Box,
): Promise<LanePicture> {
  const subject = { lane, scene: card?.scene ?? 'kitchen', words: words[lane] };
  return ScenePicture.open(context, place, subject, sceneOptions(card, log.header.parameters, still));
}

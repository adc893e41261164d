import type { SceneName } from '../../shared/lesson/lesson';
import type { Shown } from '../../shared/show/shown';
import type { LaneState } from '../../shared/state/lane-state';
import type { SceneOptions } from '../scene/canvas/scene-options';
import { LanePainter, type Subject } from '../scene/lane-painter';
import { sceneTypeOf } from '../scene/scene-type';
import type { Box } from './canvas-pen';

/** One lane's scene, drawn in its place on the picture of a whole run. */
export interface LanePicture {
  /** @param t kitchen time, ms @param shown what of it has been seen */
  draw(state: LaneState, t: number, shown: Shown): void;
  close(): void;
}

/** A scene that the window draws on a canvas, too. */
export class ScenePicture implements LanePicture {
  private constructor(
    readonly context: CanvasRenderingContext2D,
    readonly place: Box,
    readonly scene: SceneName,
    readonly painter: LanePainter,
    readonly options: SceneOptions,
  ) {}

  /** @param place in pixels */
  static async open(
    context: CanvasRenderingContext2D,
    place: Box,
    subject: Pick<Subject, 'lane' | 'scene' | 'words'>,
    options: SceneOptions,
  ): Promise<ScenePicture> {
    const { width, height } = place;
    const painter = await LanePainter.open({ ...subject, width, height });
    return new ScenePicture(context, place, subject.scene, painter, options);
  }

  draw(state: LaneState, t: number, shown: Shown): void {
    const model = sceneTypeOf(this.scene).model(state, t, { ...this.options, shown });
    this.context.drawImage(this.painter.paint(model), this.place.x, this.place.y);
  }

  close(): void {
    this.painter.close();
  }
}

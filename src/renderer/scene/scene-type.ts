import type { SceneName } from '../../shared/lesson/lesson';
import type { LaneState } from '../../shared/state/lane-state';
import { type Camera, cameraFor, wholeCamera } from './canvas/camera';
import type { DrawingContext, Extent } from './canvas/drawing-context';
import { CLOSE_UP_WIDTH } from './canvas/geometry';
import type { SceneOptions } from './canvas/scene-options';
import type { Stage } from './canvas/stage';
import { ChatStage } from './chat/chat-stage';
import { type ChatPictureModel, chatPictureModel } from './chat/mail-model';
import { type CrowdModel, crowdModel, looksSame } from './crowd/crowd-model';
import { CrowdStage } from './crowd/crowd-stage';
import { type GilModel, gilModel } from './gil/gil-model';
import { GilStage } from './gil/gil-stage';
import { KitchenStage } from './kitchen/kitchen-stage';
import { type SceneModel, sceneModel } from './kitchen/scene-model';
import { type ProgramModel, programModel } from './program/program-model';
import { ProgramStage } from './program/program-stage';

/** One way to draw a lane: what is seen of it at a moment, and the stage that shows that. */
export interface SceneType<Model> {
  model(state: LaneState, t: number, options: SceneOptions): Model;
  stage(drawing: DrawingContext, camera: Camera, presenter: boolean): Stage<Model>;
  camera(width: number, height: number, presenter: boolean): Camera;
  /** Whether two models look the same, so that nothing has to be drawn; without it every one is drawn. */
  same?(a: Model, b: Model): boolean;
  /** The x that the camera keeps in sight. */
  focus(model: Model): number;
}

/** How much larger than usual texts are where a scene that is never cut is low, so that a room reads them. */
function lettering({ right }: Extent, presenter: boolean): number {
  return presenter ? right / CLOSE_UP_WIDTH : 1;
}

const kitchen: SceneType<SceneModel> = {
  model: sceneModel,
  stage: (drawing, camera, presenter) => new KitchenStage(drawing, camera, presenter),
  camera: cameraFor,
  focus: ({ cook }) => cook.x,
};

const crowd: SceneType<CrowdModel> = {
  model: crowdModel,
  same: looksSame,
  stage: (drawing, { extent }, presenter) => new CrowdStage(drawing, extent, lettering(extent, presenter)),
  camera: wholeCamera,
  focus: () => 0,
};

const knife: SceneType<GilModel> = {
  model: gilModel,
  stage: (drawing, { extent }, presenter) => new GilStage(drawing, extent, lettering(extent, presenter)),
  camera: wholeCamera,
  focus: () => 0,
};

const chat: SceneType<ChatPictureModel> = {
  model: chatPictureModel,
  stage: (drawing, { extent }, presenter) => new ChatStage(drawing, extent, lettering(extent, presenter)),
  camera: wholeCamera,
  focus: () => 0,
};

const program: SceneType<ProgramModel> = {
  model: programModel,
  stage: (drawing, camera) => new ProgramStage(drawing, camera),
  // What tasks share stands all along the counter: a close-up would cut it off.
  camera: (width, height) => cameraFor(width, height, false),
  focus: () => 0,
};

const sceneTypes: Record<SceneName, SceneType<unknown>> = {
  kitchen: kitchen as SceneType<unknown>,
  crowd: crowd as SceneType<unknown>,
  knife: knife as SceneType<unknown>,
  chat: chat as SceneType<unknown>,
  lab: program as SceneType<unknown>,
};

export function sceneTypeOf(scene: SceneName): SceneType<unknown> {
  return sceneTypes[scene];
}

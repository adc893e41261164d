import { Container } from 'pixi.js';
import type { DrawingContext } from '../canvas/drawing-context';
import type { CookModel } from '../cook/cook-model';
import { CookView } from '../cook/cook-view';
import type { SceneModel } from './scene-model';
import { SpeechView } from './speech-view';

/** Helpers at full size at their stations, each with what it says. */
export class PostsView extends Container {
  readonly #posts: { helper: CookView; speech: SpeechView }[] = [];

  constructor(
    readonly drawing: DrawingContext,
    readonly sceneHeight: number,
  ) {
    super();
  }

  show({ helpers: { posted } }: SceneModel): void {
    while (this.#posts.length < posted.length) this.#add();
    for (const [i, post] of this.#posts.entries()) this.#showOne(post, posted[i]);
  }

  #showOne({ helper, speech }: { helper: CookView; speech: SpeechView }, model: CookModel | undefined): void {
    helper.visible = speech.visible = model !== undefined;
    if (!model) return;
    helper.show(model);
    speech.show(model);
  }

  #add(): void {
    const helper = new CookView(this.drawing, this.sceneHeight, 'helper-head');
    const speech = new SpeechView(this.drawing, this.sceneHeight);
    this.#posts.push({ helper, speech });
    this.addChild(helper, speech);
  }
}

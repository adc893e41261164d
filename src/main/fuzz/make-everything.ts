import { lineMarks } from '../../renderer/code/line-marks';
import { loopModel, stackModel } from '../../renderer/loop/model/loop-model';
import { Narrator } from '../../renderer/narration/narrator';
import { barPieces } from '../../renderer/result/bar-pieces';
import { storyOf } from '../../renderer/result/story';
import { type SceneOptions, sceneOptions } from '../../renderer/scene/canvas/scene-options';
import { chatOf } from '../../renderer/scene/chat/chat-model';
import { crowdModel } from '../../renderer/scene/crowd/crowd-model';
import { gilModel } from '../../renderer/scene/gil/gil-model';
import { sceneModel } from '../../renderer/scene/kitchen/scene-model';
import { gapMarks } from '../../renderer/timeline/gap-marks';
import { steppedEnd, TimeScale } from '../../renderer/timeline/time-scale';
import { trackLayout } from '../../renderer/timeline/track-layout';
import { waitsInView } from '../../renderer/timeline/wait-rows';
import { exportText, textFormats } from '../../shared/exports/formats';
import { compare } from '../../shared/figures/compare';
import { LaneRows } from '../../shared/figures/lane-rows';
import { truthOf } from '../../shared/figures/measure';
import { report } from '../../shared/figures/report';
import { LaneSpans } from '../../shared/figures/spans';
import type { Recorded } from '../../shared/recording';
import { LaneCursor } from '../../shared/state/fold/lane-cursor';
import type { Position } from '../../shared/trace/run-log';
import { sideBySide } from '../../shared/trace/side-by-side';
import { printGaps } from '../cli/print-gaps';
import { printReport } from '../cli/print-report';
import { terminalOn } from '../cli/terminal';
import { findCard, lessons } from '../lessons';

/** For tests: makes of a recording all that the app can make of one, as a window, a command and an export would. */
export async function makeEverything(recorded: Recorded): Promise<void> {
  printOnTerminal(recorded);
  draw(recorded);
  measureAndCompare(recorded);
  await exportAll(recorded);
}

function printOnTerminal({ log, bookmarks }: Recorded): void {
  const paper = { isTTY: true, columns: 80, write: () => {} };
  const terminal = terminalOn(paper, paper, true);
  printGaps('a recording', log, terminal);
  printReport(log, false, terminal, bookmarks);
  printReport(log, true, terminal, bookmarks);
}

const PLACES = [0, 0.3, 0.7, 1];

/** What a window shows: here and there, forwards and back, then at the end. */
function draw({ log }: Recorded): void {
  const teller = new Narrator(log);
  const card = findCard(log.header);
  const cursors = log.header.lanes.map(({ lane, mode }) => new LaneCursor(log, lane, mode));
  for (const share of [...PLACES, ...PLACES.toReversed(), 1]) {
    const position = log.positionAt(share * log.endMs);
    for (const cursor of cursors)
      drawLane(cursor, position, sceneOptions(card, log.header.parameters, false));
    teller.last(30, position, { card, language: 'ko' }, (key) => String(key));
  }
  drawTimeline({ log });
}

function drawLane(cursor: LaneCursor, position: Position, options: SceneOptions): void {
  const state = cursor.seek(position[cursor.lane]);
  const { t } = position;
  sceneModel(state, t, options);
  crowdModel(state, t, options);
  gilModel(state, t, options);
  loopModel(state, t);
  stackModel(state, t);
  chatOf(state, ['A', 'B', 'kind']);
  lineMarks(state, new Map([['fry', 1]]), t);
}

function drawTimeline({ log }: Pick<Recorded, 'log'>): void {
  const scale = new TimeScale(0, steppedEnd(log.endMs), 900);
  const rows = log.header.lanes.map(({ lane }) =>
    new LaneRows().update(log.lanes[lane], new LaneSpans().update(log.lanes[lane])),
  );
  trackLayout(
    rows.map(({ count }) => count),
    400,
  );
  for (const view of [scale, scale.zoomed(1e9, 450, scale)]) view.ticks(60);
  gapMarks(log.gaps, scale);
  for (const lane of rows) {
    lane.between(0, 40, log.endMs);
    lane.dueAfter(log.endMs / 2);
    waitsInView(lane, scale, log.endMs, 4, scale.pixelMs);
    barPieces(lane, log.endMs, 100);
  }
}

function measureAndCompare({ log }: Recorded): void {
  storyOf(report(log));
  const compared = compare(log, log);
  const [lane] = log.header.lanes;
  if (lane && compared.lanes.length > 0) sideBySide(log, log, [lane.lane, lane.lane], lane.mode);
  for (const { card } of lessons)
    for (const question of card.questions.slice(0, 1)) truthOf(question, log, log.header.parameters);
}

async function exportAll(recorded: Recorded): Promise<void> {
  const card = findCard(recorded.log.header);
  const page = '<script id="replay" type="application/json">null</script>';
  const read = async (path: string) => new TextEncoder().encode(path === 'replay.html' ? page : '');
  for (const format of textFormats) await exportText(format, { ...recorded, card, language: 'ko', read });
}

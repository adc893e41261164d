import type { LaneId } from '../../shared/trace/trace';
import { type Language, nextLanguage } from '../../shared/words/text';
import { isExportable } from '../session/player/exportable';
import { possibleSpeeds, shownSpeed } from '../session/player/speed';
import type { Session } from '../session/session';
import { toggleFullScreen } from './full-screen';
import type { KeyAction } from './key-table';
import { togglePointer } from './room-pointer';

/** What the timeline does itself. */
export type ZoomAction = Extract<KeyAction, `zoom${string}`>;

/** What each key does to a session. */
export const keyActs: Record<Exclude<KeyAction, ZoomAction>, (session: Session) => void> = {
  playPause: (session) => session.playPause(),
  stop: ({ kitchen }) => kitchen?.cooking.stop(),
  restart: (session) => session.restart(),
  stepBack: ({ state }) => state.playback.step(-1),
  stepForward: ({ state }) => state.playback.step(1),
  eventBack: ({ state }) => state.playback.stepEvent(-1),
  eventForward: ({ state }) => state.playback.stepEvent(1),
  secondBack: (session) => walkSecond(session, -1),
  secondForward: (session) => walkSecond(session, 1),
  nextLandmark: ({ state }) => state.playback.jump(1, 'any'),
  lastLandmark: ({ state }) => state.playback.jump(-1, 'any'),
  nextBell: ({ state }) => state.playback.jump(1, 'bell'),
  lastBell: ({ state }) => state.playback.jump(-1, 'bell'),
  nextBlock: ({ state }) => state.playback.jump(1, 'block'),
  lastBlock: ({ state }) => state.playback.jump(-1, 'block'),
  nextCompletion: ({ state }) => state.playback.jump(1, 'completion'),
  lastCompletion: ({ state }) => state.playback.jump(-1, 'completion'),
  nextPrinted: ({ state }) => state.playback.jump(1, 'printed'),
  lastPrinted: ({ state }) => state.playback.jump(-1, 'printed'),
  toStart: ({ state }) => state.playback.toStart(),
  toEnd: (session) => session.toEnd(),
  showBoth: (session) => session.remember({ layout: 'both' }),
  showLeft: (session) => session.remember({ layout: 'left' }),
  showRight: (session) => session.remember({ layout: 'right' }),
  slower: (session) => changeSpeed(session, -1),
  faster: (session) => changeSpeed(session, 1),
  beginRange: ({ state }) => state.playback.selection.begin(),
  endRange: ({ state }) => state.playback.selection.end(),
  toggleLoop: ({ state }) => state.playback.selection.toggleLoop(),
  leave: (session) => leave(session),
  compare: ({ kitchen }) => kitchen?.showDialog('compare'),
  differences: ({ kitchen, state }) => kitchen?.showDialog(state.comparison ? 'differences' : 'compare'),
  bookmark: (session) => void session.bookmarks.add(),
  nextBookmark: (session) => session.bookmarks.jump(1),
  lastBookmark: (session) => session.bookmarks.jump(-1),
  leftMode: (session) => toggleMode(session, 'left'),
  rightMode: (session) => toggleMode(session, 'right'),
  lessons: ({ kitchen }) => kitchen?.showDialog('lessons'),
  lab: ({ kitchen }) => kitchen?.showDialog('lab'),
  recordings: ({ kitchen }) => kitchen?.showDialog('recordings'),
  export: ({ kitchen, state }) => isExportable(state) && kitchen?.showDialog('export'),
  help: (session) => session.showDialog('help'),
  language: (session) =>
    session.remember({ language: nextLanguage(document.documentElement.lang as Language) }),
  present: (session) => session.remember({ presenter: !session.state.preferences.presenter }),
  presentCode: (session) => session.present('code'),
  presentLoop: (session) => session.present('loop'),
  presentOutput: (session) => session.present('output'),
  presentTimeline: (session) => session.present('timeline'),
  fullScreen: () => void toggleFullScreen(),
  pointer: () => togglePointer(),
  secondWindow: ({ kitchen }) => kitchen?.openSecondWindow(),
  inStep: ({ kitchen, state }) => state.windows > 1 && kitchen?.inStep.follow(!state.inStep),
  narration: (session) => session.remember({ narration: !session.state.preferences.narration }),
};

function walkSecond({ state }: Session, direction: 1 | -1): void {
  const { playback } = state;
  playback.seek(playback.current().position.t + direction * 1000);
}

function changeSpeed(session: Session, by: 1 | -1): void {
  const now = shownSpeed(session.state);
  const speeds = possibleSpeeds(session.state);
  const next = by === 1 ? speeds.find((speed) => speed > now) : speeds.findLast((speed) => speed < now);
  if (next) session.setSpeed(next);
}

/** The selected range first, then the comparison of two recordings. */
function leave({ state, kitchen }: Session): void {
  if (state.transport.range) state.playback.selection.clear();
  else kitchen?.comparing.close();
}

/** Where two recordings are compared, both their kitchens of the other mode. */
function toggleMode({ state, kitchen }: Session, lane: LaneId): void {
  if (!kitchen) return;
  const { comparison } = state;
  const { cooking, comparing } = kitchen;
  const other = comparison?.lanes.find((each) => each !== comparison.shown);
  if (other) comparing.showLane(other);
  else cooking.setMode(lane, cooking.modes()[lane] === 'sync' ? 'async' : 'sync');
}

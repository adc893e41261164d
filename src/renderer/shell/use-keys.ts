import { useEffect } from 'react';
import type { Landmark } from '../../shared/landmarks';
import type { LaneId } from '../../shared/trace';
import { useSession } from '../session/context';
import { isExportable } from '../session/exportable';
import type { Session } from '../session/session';
import { possibleSpeeds, shownSpeed } from '../session/speed';

type Key = (session: Session, event: KeyboardEvent) => void;

const KEYS: Record<string, Key> = {
  ' ': (session) => session.playPause(),
  s: (session) => session.stop(),
  r: (session) => void session.restart(),
  ArrowLeft: (session, { shiftKey }) => walk(session, -1, shiftKey),
  ArrowRight: (session, { shiftKey }) => walk(session, 1, shiftKey),
  b: (session, { shiftKey }) => jump(session, shiftKey, 'bell'),
  x: (session, { shiftKey }) => jump(session, shiftKey, 'block'),
  c: (session, { shiftKey }) => jump(session, shiftKey, 'completion'),
  w: (session, { shiftKey }) => jump(session, shiftKey, 'printed'),
  Home: (session) => session.state.playback.toStart(),
  End: (session) => session.toEnd(),
  '1': (session) => session.remember({ layout: 'both' }),
  '2': (session) => session.remember({ layout: 'left' }),
  '3': (session) => session.remember({ layout: 'right' }),
  '[': (session) => changeSpeed(session, -1),
  ']': (session) => changeSpeed(session, 1),
  i: (session) => session.state.playback.beginRange(),
  u: (session) => session.state.playback.endRange(),
  y: (session) => session.state.playback.toggleLoop(),
  Escape: (session) => leave(session),
  v: (session, { shiftKey }) =>
    session.showDialog(shiftKey && session.state.comparison ? 'differences' : 'compare'),
  k: (session) => void session.bookmarks.add(),
  j: (session, { shiftKey }) => session.bookmarks.jump(shiftKey ? -1 : 1),
  m: (session) => toggleMode(session, 'left'),
  n: (session) => toggleMode(session, 'right'),
  l: (session) => session.showDialog('lessons'),
  o: (session) => session.showDialog('recordings'),
  e: (session) => isExportable(session.state) && session.showDialog('export'),
  '?': (session) => session.showDialog('help'),
  g: (session) => session.remember({ language: document.documentElement.lang === 'ko' ? 'en' : 'ko' }),
  p: (session) => session.remember({ presenter: !session.state.preferences.presenter }),
  t: (session) => session.remember({ narration: !session.state.preferences.narration }),
};

/** The keys that may be held down to go on. */
const REPEATING = new Set(['ArrowLeft', 'ArrowRight']);

/** Steers the window by the keys that the help lists, wherever the focus is but in a field, a menu or a dialog. */
export function useKeys(): void {
  const session = useSession();
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isTaken(event)) return;
      const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
      if (event.repeat && !REPEATING.has(key)) return;
      const act = orderOf(session, key) ?? KEYS[key];
      if (!act) return;
      event.preventDefault();
      act(session, event);
    };
    addEventListener('keydown', press);
    addEventListener('mousedown', keepFocus);
    return () => {
      removeEventListener('keydown', press);
      removeEventListener('mousedown', keepFocus);
    };
  }, [session]);
}

/** A click on a button leaves the focus where it was, so that the space bar goes on playing and pausing. */
function keepFocus(event: MouseEvent): void {
  const target = event.target as Element;
  if (target.closest('button') && !target.closest('dialog')) event.preventDefault();
}

/** Whether what has the focus wants the key itself. A dialog that was just closed may still have it. */
function isTaken({ target, key }: KeyboardEvent): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.matches('input[type="range"]') && !target.closest('dialog')) return key !== ' ';
  if (target.closest('input, textarea, select, dialog[open]')) return true;
  return key === ' ' && target.closest('button') !== null;
}

/** While an open kitchen cooks, its orders' keys come before all others. */
function orderOf(session: Session, key: string): Key | undefined {
  const { transport, playback, cards } = session.state;
  const card = transport.cooking ? cards.find(({ id }) => id === playback.log.header.lesson) : undefined;
  const order = card?.orderable.find((orderable) => orderable.key === key);
  return order && (() => void session.ask('placeOrder', { kind: order.kind }));
}

function walk({ state }: Session, direction: 1 | -1, bySecond: boolean): void {
  const { playback } = state;
  if (bySecond) playback.seek(playback.current().position.t + direction * 1000);
  else playback.step(direction);
}

function jump({ state }: Session, back: boolean, to: Landmark): void {
  state.playback.jump(back ? -1 : 1, to);
}

function changeSpeed(session: Session, by: 1 | -1): void {
  const now = shownSpeed(session.state);
  const speeds = possibleSpeeds(session.state);
  const next = by === 1 ? speeds.find((speed) => speed > now) : speeds.findLast((speed) => speed < now);
  if (next) session.setSpeed(next);
}

/** The selected range first, then the comparison of two recordings. */
function leave(session: Session): void {
  if (session.state.transport.range) session.state.playback.clearRange();
  else session.closeComparison();
}

/** Where two recordings are compared, both their kitchens of the other mode. */
function toggleMode(session: Session, lane: LaneId): void {
  const { comparison } = session.state;
  const other = comparison?.lanes.find((each) => each !== comparison.shown);
  if (other) session.showLane(other);
  else session.setMode(lane, session.modes()[lane] === 'sync' ? 'async' : 'sync');
}

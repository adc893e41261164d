import { useEffect } from 'react';
import { useSession } from '../session/context';
import type { Session } from '../session/session';
import { answerOf } from './answer-key';
import { isTaken } from './is-taken';
import { keyActs } from './key-acts';
import { isCharacter, keyOf } from './key-press';
import { actionOf } from './key-table';

/** The keys that may be held down to go on. */
const REPEATING = new Set(['ArrowLeft', 'ArrowRight']);

/** Steers the window by the keys that the help lists, wherever the focus is but in a field, a menu or a dialog. */
export function useKeys(): void {
  const session = useSession();
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const key = keyOf(event);
      if (isSettingsChord(event)) return void openSettings(session, event);
      if (event.defaultPrevented || isTaken(event, key)) return;
      if (event.repeat && !REPEATING.has(key)) return;
      const act = actFor(session, event, key);
      if (!act) return;
      event.preventDefault();
      act(session);
    };
    addEventListener('keydown', press);
    addEventListener('mousedown', keepFocus);
    return () => {
      removeEventListener('keydown', press);
      removeEventListener('mousedown', keepFocus);
    };
  }, [session]);
}

/** Ctrl or ⌘ with a comma, as in other apps: it works where single keys are turned off. */
function isSettingsChord({ key, code, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  return (ctrlKey || metaKey) && !altKey && (key === ',' || code === 'Comma');
}

function openSettings(session: Session, event: KeyboardEvent): void {
  event.preventDefault();
  session.showDialog('settings');
}

/** A click on a button leaves the focus where it was, so that the space bar goes on playing and pausing. */
function keepFocus(event: MouseEvent): void {
  const target = event.target as Element;
  if (target.closest('button') && !target.closest('dialog')) event.preventDefault();
}

type Act = (session: Session) => void;

function actFor(session: Session, event: KeyboardEvent, key: string): Act | null {
  const { characterKeys } = session.state.preferences;
  if (!characterKeys && isCharacter(key)) return null;
  const action = actionOf(event);
  const acts: Partial<Record<string, Act>> = keyActs;
  return orderOf(session, key) ?? answerOf(session, key) ?? (action && acts[action]) ?? null;
}

/** While an open kitchen cooks, its orders' keys come before all others. */
function orderOf(session: Session, key: string): Act | null {
  const { transport, playback, cards } = session.state;
  const card = transport.cooking ? cards.find(({ id }) => id === playback.log.header.lesson) : undefined;
  const order = card?.orderable.find((orderable) => orderable.key === key);
  return order ? () => void session.kitchen?.ask('placeOrder', { kind: order.kind }) : null;
}

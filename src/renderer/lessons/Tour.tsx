import { type RefObject, useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession, useSessionState } from '../session/context';
import styles from './tour.module.css';
import { around, type Box, besideBox, boxIn } from './tour-place';

/** What can be shown, in this order, by the mark `data-tour` of all that it stands beside. */
const allSteps = [
  { id: 'cook', mark: 'cook' },
  { id: 'timers', mark: 'timers' },
  { id: 'ready', mark: 'ready' },
  { id: 'timeline', mark: 'timeline' },
] as const;

/** The window in a few steps: at the very first start, and when somebody asks for it. */
export function Tour() {
  const session = useSession();
  const toured = useSessionState((state) => state.preferences.toured);
  if (toured || !session.kitchen) return null;
  return <Steps onEnd={() => session.remember({ toured: true })} />;
}

function Steps({ onEnd }: { onEnd(): void }) {
  const { t } = useTranslation();
  const dialog = useRef<HTMLDialogElement>(null);
  const [place, go] = useState(0);
  const steps = useStepsOnScreen();
  const next = useRef<HTMLButtonElement>(null);
  const probe = useRef<HTMLDivElement>(null);
  const shown = useShownBox(steps[place]?.mark ?? '', probe);
  const last = place === steps.length - 1;
  useLayoutEffect(() => {
    const element = dialog.current;
    element?.showModal();
    // Not its first button, which ends the tour.
    next.current?.focus();
    return () => element?.close();
  }, []);
  return (
    <>
      <div ref={probe} className={styles.probe} />
      {shown && <div className={styles.ring} style={shown.box} data-testid="tour-ring" aria-hidden="true" />}
      <dialog
        ref={dialog}
        className={styles.tour}
        style={shown?.words}
        aria-label={t('tour.title')}
        data-testid="tour"
        onClose={onEnd}
      >
        <small>{t('tour.place', { place: place + 1, of: steps.length })}</small>
        <p aria-live="polite">{t(`tour.steps.${steps[place]?.id ?? 'cook'}`)}</p>
        <footer>
          <button type="button" className="button plain" data-testid="tour-skip" onClick={onEnd}>
            {t('tour.skip')}
          </button>
          {place > 0 && (
            <button type="button" className="button" data-testid="tour-back" onClick={() => go(place - 1)}>
              {t('tour.back')}
            </button>
          )}
          <button
            type="button"
            className="button primary"
            ref={next}
            data-testid="tour-next"
            onClick={() => (last ? onEnd() : go(place + 1))}
          >
            {t(last ? 'tour.end' : 'tour.next')}
          </button>
        </footer>
      </dialog>
    </>
  );
}

/** A room's window or a small one leaves out the strips, and a layout one of the kitchens: nothing is pointed at there. */
function useStepsOnScreen(): readonly (typeof allSteps)[number][] {
  const [steps, show] = useState<readonly (typeof allSteps)[number][]>(allSteps);
  useLayoutEffect(() => {
    const there = allSteps.filter(({ mark }) => onScreen(mark).length > 0);
    if (there.length > 0) show(there);
  }, []);
  return steps;
}

/** What is marked so and has a place in the window. */
function onScreen(mark: string): Element[] {
  const marked = document.querySelectorAll(`[data-tour="${mark}"]`);
  return [...marked].filter((target) => target.getClientRects().length > 0);
}

interface Shown {
  box: Box;
  /** Where the words about it stand. */
  words: { left: number; top: number };
}

/** Where what is marked so is in the window, or null where it is not on screen. */
function useShownBox(mark: string, probe: RefObject<Element | null>): Shown | null {
  const [shown, show] = useState<Shown | null>(null);
  useLayoutEffect(() => {
    const measure = () => {
      const targets = onScreen(mark);
      for (const target of targets) target.scrollIntoView({ block: 'nearest' });
      show(targets.length > 0 && probe.current ? shownAt(targets, probe.current) : null);
    };
    measure();
    addEventListener('resize', measure);
    return () => removeEventListener('resize', measure);
  }, [mark, probe]);
  return shown;
}

function shownAt(targets: readonly Element[], probe: Element): Shown {
  const box = around(targets.map((target) => boxIn(target, probe)));
  return { box, words: besideBox(box, boxIn(document.documentElement, probe)) };
}

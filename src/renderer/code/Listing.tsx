import { Lock, Play, TriangleAlert } from 'lucide-react';
import { useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { type LessonCard, listingOf } from '../../shared/lesson/lesson';
import type { ListingLanguage } from '../../shared/lesson/listing';
import { shownIn } from '../../shared/show/shown';
import type { Parameters } from '../../shared/trace/run-log';
import type { LaneId, Mode } from '../../shared/trace/trace';
import type { FrameSource } from '../session/playback/frame';
import { useFrameValue } from '../session/playback/frame-hooks';
import { paletteIndex, taskColor } from '../theme/task-palette';
import { Sector } from '../ui/Sector';
import { type LineMark, lastLine, lineInFocus, lineMarks, seenTogether } from './line-marks';
import styles from './listing.module.css';
import { tokensOf } from './tokens';

interface ListingProps {
  card: LessonCard;
  lane: LaneId;
  mode: Mode;
  language: ListingLanguage;
  frames: FrameSource;
  /** The run's; those that it does not name have their defaults. */
  parameters: Parameters;
}

/** The lesson's program for a mode, with the lines where the lane's tasks stand at the playhead. */
export function Listing({ card, lane, mode, language, frames, parameters }: ListingProps) {
  const { lines, lineOf } = useMemo(
    () => listingOf(card, language, mode, parameters),
    [card, language, mode, parameters],
  );
  const rows = useMemo(
    () => lines.map((text, index) => ({ number: index + 1, tokens: tokensOf(text, language) })),
    [lines, language],
  );
  const marked = useFrameValue(frames, (frame) => {
    const state = frame?.lanes[lane];
    if (!frame || !state) return '[]';
    const { moment } = shownIn(frame.show, frame.position, lane);
    return JSON.stringify(lineMarks(state, lineOf, frame.position.t, moment?.event));
  });
  const marks: LineMark[] = JSON.parse(marked);
  const nobody = marks.length === 0;
  const ranLast = useFrameValue(frames, (frame) =>
    frame && nobody ? lastLine(frame.show.log.lanes[lane], frame.position[lane], lineOf) : 0,
  );
  const list = useRef<HTMLOListElement>(null);
  const focus = nobody ? ranLast : lineInFocus(marks);
  const marksAt = marks.map(({ line }) => line).join();
  useEffect(() => keepInView(list.current, focus, marksAt), [focus, marksAt]);

  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, by the keyboard too.
    <ol ref={list} className={styles.listing} tabIndex={0} data-lane={lane}>
      {rows.map(({ number, tokens }) => {
        const mark = marks.find((each) => each.line === number);
        const colour = mark && taskColor(paletteIndex(card, mark.kind));
        return (
          <li
            key={number}
            data-status={mark?.status}
            style={colour && { background: colour.soft, borderColor: colour.fill }}
          >
            <code>
              {tokens.map(({ kind, text, at }) => (
                <span key={at} data-token={kind}>
                  {text}
                </span>
              ))}
            </code>
            {mark && colour && (
              <MarkBadge mark={mark} ink={colour.ink} fill={colour.fill} soft={colour.soft} />
            )}
          </li>
        );
      })}
    </ol>
  );
}

/** Of what is no task's own. */
const inks: Partial<Record<LineMark['status'], string>> = { blocked: 'var(--lane)', warned: 'var(--bad)' };

/** What goes on at a line, in words. */
function MarkBadge({ mark, ink, fill, soft }: { mark: LineMark; ink: string; fill: string; soft: string }) {
  const { t } = useTranslation('code');
  const others = mark.tasks > 1 ? ` +${mark.tasks - 1}` : '';
  const words = {
    running: t('running'),
    blocked: t('blocked'),
    waiting: mark.tenths === null ? t('waiting') : t('seconds', { value: (mark.tenths / 10).toFixed(1) }),
    ready: t('ready'),
    warned: t('warned'),
  };
  return (
    <span className={styles.mark} style={{ color: inks[mark.status] ?? ink, background: soft }}>
      {mark.status === 'running' && <Play size={11} fill="currentColor" aria-hidden="true" />}
      {mark.status === 'blocked' && <Lock size={13} strokeWidth={2.8} aria-hidden="true" />}
      {mark.status === 'warned' && <TriangleAlert size={13} aria-hidden="true" />}
      {mark.tenths !== null && <Sector part={mark.part} fill={fill} ink={ink} />}
      {words[mark.status]}
      {others}
    </span>
  );
}

/**
 * Scrolls so that the line in focus is in view, with as many of the marked ones as there is room for, the nearest first;
 * not while the pointer is over it.
 */
function keepInView(list: HTMLElement | null, focus: number, marksAt: string) {
  if (!list || focus === 0 || list.matches(':hover')) return;
  const rows = [...list.children] as HTMLElement[];
  const topOf = (line: number) => rows[line - 1]?.offsetTop ?? 0;
  const endOf = (line: number) => topOf(line) + (rows[line - 1]?.offsetHeight ?? 0);
  const lines = marksAt.split(',').filter(Boolean).map(Number);
  const [from, to] = seenTogether(lines, focus, (a, b) => endOf(b) - topOf(a) <= list.clientHeight);
  const least = Math.max(list.scrollTop, endOf(to) - list.clientHeight);
  const top = rows.find(({ offsetTop }) => offsetTop >= least)?.offsetTop ?? least;
  list.scrollTop = Math.min(top, topOf(from));
}

import { useTranslation } from 'react-i18next';
import type { Language, LessonCard } from '../../shared/lesson';
import type { JobSpan, Span } from '../../shared/spans';
import type { Row } from './lane-rows';
import { inSeconds, stepName, taskName } from './words';

interface SpanTipProps {
  span: Span | JobSpan;
  row: Row | undefined;
  playheadMs: number;
  card: LessonCard | undefined;
  /** Where the pointer is, in px of the timeline. */
  x: number;
  y: number;
}

/** What the span under the pointer is: task, step, start and end as far as the playhead knows it. */
export function SpanTip({ span, row, playheadMs, card, x, y }: SpanTipProps) {
  const { t, i18n } = useTranslation('timeline');
  const language = i18n.language as Language;
  const ended = span.endMs !== null && span.endMs <= playheadMs;
  const value = `${inSeconds(span.startMs)}–${ended ? inSeconds(span.endMs as number) : ''}`;
  const words = [
    row && taskName(card, row, language),
    stepName(card, span.label, language),
    span.kind === 'job' ? t('worker', { n: span.worker + 1 }) : t(span.kind),
  ];
  return (
    <div className="timeline-tip" style={{ left: x, top: y }}>
      {words.filter(Boolean).join(' · ')} <b>{t('seconds', { value })}</b>
    </div>
  );
}

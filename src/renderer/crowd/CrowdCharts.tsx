import { MemoryStick, Repeat2, Timer } from 'lucide-react';
import { type ReactNode, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { LessonCard } from '../../shared/lesson/lesson';
import type { RunLog } from '../../shared/trace/run-log';
import type { LaneId, Mode } from '../../shared/trace/trace';
import { figureText } from '../i18n/figure-text';
import { useLanguage } from '../i18n/use-language';
import type { FrameSource } from '../session/playback/frame';
import { useFrameValue } from '../session/playback/frame-hooks';
import { ModeIcon } from '../theme/ModeIcon';
import styles from './crowd-charts.module.css';
import { HistoryChart } from './HistoryChart';
import { Histories, timesText } from './histories';
import { type Quantity, quantities } from './lane-history';

interface CrowdChartsProps {
  log: RunLog;
  frames: FrameSource;
  card: LessonCard | undefined;
}

const icons: Record<Quantity, ReactNode> = {
  memory: <MemoryStick size={22} aria-hidden="true" />,
  switches: <Repeat2 size={22} aria-hidden="true" />,
  time: <Timer size={22} aria-hidden="true" />,
};

/** What the waits of each lane cost, as the operating system measured it, up to the playhead. */
export function CrowdCharts({ log, frames, card }: CrowdChartsProps) {
  const { t } = useTranslation('crowd');
  const histories = useMemo(() => new Histories(log), [log]);
  return (
    <section className={styles.charts} aria-label={t('label')} data-testid="crowd-charts">
      {quantities.map((quantity) => (
        <Card key={quantity} quantity={quantity} frames={frames} histories={histories} card={card} />
      ))}
    </section>
  );
}

interface CardProps {
  quantity: Quantity;
  frames: FrameSource;
  histories: Histories;
  card: LessonCard | undefined;
}

function Card({ quantity, frames, histories, card }: CardProps) {
  const { t } = useTranslation('crowd');
  const { lanes } = histories.log.header;
  return (
    <article className={styles.card} data-testid={`crowd-${quantity}`}>
      <h2>
        {icons[quantity]}
        {t(quantity)}
        <small>{t('each')}</small>
        {/* Of time there is no better: the lanes have not as many toasts. */}
        {quantity !== 'time' && <Better quantity={quantity} frames={frames} histories={histories} />}
      </h2>
      <p className={styles.axis}>
        <Axis quantity={quantity} frames={frames} histories={histories} />
      </p>
      <HistoryChart quantity={quantity} frames={frames} histories={histories} />
      <dl>
        {lanes.map(({ lane, mode }) => (
          <Figure key={lane} {...{ lane, mode, quantity, frames, histories, card }} />
        ))}
      </dl>
    </article>
  );
}

/** What the chart counts: of memory all of the process's, where the recording does not say what was its own. */
function Axis({ quantity, frames, histories }: Omit<CardProps, 'card'>) {
  const { t } = useTranslation('crowd');
  const whole = useFrameValue(frames, () => {
    const lanes = histories.log.header.lanes.map(({ lane }) => histories.of(lane));
    return lanes.some(({ series, startTold }) => series.memory.values.length > 0 && !startTold);
  });
  return t(`axis.${quantity === 'memory' && whole ? 'wholeMemory' : quantity}`);
}

interface BetterProps extends Pick<CardProps, 'frames' | 'histories'> {
  quantity: Exclude<Quantity, 'time'>;
}

function Better({ quantity, frames, histories }: BetterProps) {
  const { t } = useTranslation('crowd');
  const found = useFrameValue(frames, (frame) => {
    const better = frame && histories.better(quantity, frame.position.t);
    return better ? `${better.lane} ${timesText(better.times)}` : '';
  });
  const [lane, n] = found.split(' ');
  if (!n) return null;
  return (
    <span className={styles.better} data-lane={lane} data-testid={`better-${quantity}`}>
      {t(`better.${quantity}`, { n })}
    </span>
  );
}

const units = { memory: 'kilobytes', switches: null, time: 'milliseconds' } as const;

function Figure({ lane, mode, quantity, frames, histories, card }: CardProps & { lane: LaneId; mode: Mode }) {
  const { t } = useTranslation('crowd');
  const language = useLanguage();
  const text = useFrameValue(frames, (frame) => {
    const value = histories.figure(lane, quantity, frame?.position.t ?? 0);
    return value === null ? '' : figureText(value);
  });
  const notGiven = useFrameValue(frames, () => histories.of(lane).notGiven.has(quantity));
  const unit = units[quantity];
  return (
    <div data-lane={lane} data-testid={`${quantity}-${lane}`}>
      <dt title={card?.modeNames?.[mode][language]}>
        <ModeIcon mode={mode} size={16} />
      </dt>
      <dd>
        {text || (notGiven ? <small>{t('notGiven')}</small> : t('none'))}
        {text && unit && <small>{t(unit)}</small>}
      </dd>
    </div>
  );
}

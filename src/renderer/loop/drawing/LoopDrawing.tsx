import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { LessonCard } from '../../../shared/lesson/lesson';
import { stepName } from '../../../shared/lesson/task-name';
import type { LaneId } from '../../../shared/trace/trace';
import { useLanguage } from '../../i18n/use-language';
import { useElementSize } from '../../ui/use-element-size';
import { inSeconds } from '../../words/names';
import type { LoopModel } from '../model/loop-model';
import styles from './drawing.module.css';
import { Flying } from './Flying';
import type { Motion } from './flight';
import { Hand } from './Hand';
import { type LoopLayout, loopLayout, type Place, pointOf } from './layout';
import { Round } from './Round';
import { Shelves } from './Shelves';
import { shortened, shortenedName } from './shorten';
import { Ticket } from './Ticket';
import { Tray } from './Tray';

interface LoopDrawingProps {
  lane: LaneId;
  model: LoopModel;
  card: LessonCard | undefined;
  /** The moment that the lane dwells on, or null. */
  moment: Motion | null;
  /** How far its motion has come, 0 to 1. */
  motion: number;
}

/** An event loop: ready tray, the round with the one hand, and what tasks wait for outside. */
export function LoopDrawing({ lane, model, card, moment, motion }: LoopDrawingProps) {
  const { t } = useTranslation('loop');
  const panel = useRef<HTMLDivElement>(null);
  const layout = loopLayout(useElementSize(panel), model.executor !== null);
  const flight = moment?.flight ?? null;
  const landed = motion === 1;
  const flies = flight && (!landed || flight.torn || flight.times > 1 || flight.to.at === 'out');
  const lookOf = (at: Place['at'], row: number) => {
    const to = flight?.to;
    if (!to || to.at !== at || ('row' in to && shownRow(to, layout) !== row)) return 'there';
    return flies && !landed ? 'hidden' : 'landed';
  };
  return (
    <div ref={panel} className={styles.panel}>
      {/* biome-ignore lint/a11y/useSemanticElements: a drawing is no fieldset. */}
      <svg
        viewBox={`0 0 ${layout.width} ${layout.height}`}
        className={styles.drawing}
        role="group"
        aria-label={t('drawing')}
      >
        <Ways layout={layout} />
        <Tray {...{ lane, layout, card }} ready={model.ready} lookOf={(row) => lookOf('tray', row)} />
        <Shelves {...{ lane, layout, model, card, lookOf }} />
        <Round {...{ layout, model }} turns={moment?.turns ?? false} turned={moment?.turns ? motion : 0} />
        <Running {...{ lane, layout, model, card }} look={lookOf('hand', 0)} />
        {flies && <Flying {...{ flight, layout, motion, card }} />}
      </svg>
    </div>
  );
}

/** The row of a place that there is room for. */
function shownRow(place: Place & { row: number }, { tray, shelves }: LoopLayout): number {
  const rows = place.at === 'tray' ? tray.rows : (shelves.find(({ name }) => name === place.at)?.rows ?? 1);
  return Math.min(place.row, rows - 1);
}

/** From the tray into the hand, out of it to what is waited for, and back below. */
function Ways({ layout }: { layout: LoopLayout }) {
  const { t } = useTranslation('loop');
  const { tray, round, shelfX, height } = layout;
  const bottom = height - 8;
  const trayX = tray.x + tray.width / 2;
  const left = round.x - round.radius;
  const right = round.x + round.radius;
  return (
    <g className={styles.ways}>
      <path d={`M${tray.x + tray.width + 1} ${round.y}H${left - 9}`} />
      <path className={styles.tip} d={`M${left - 3} ${round.y}l-9 -5v10z`} />
      <path d={`M${right + 4} ${round.y}H${shelfX - 9}`} />
      <path className={styles.tip} d={`M${shelfX - 2} ${round.y}l-9 -5v10z`} />
      <path d={`M${shelfX + 60} ${bottom - 8}q0 8 -8 8H${trayX + 8}q-8 0 -8 -8v0`} />
      <path className={styles.tip} d={`M${trayX} ${tray.y + tray.height + 1}l-5 9h10z`} />
      <text x={shelfX + 10} y={bottom - 4} className={styles.way}>
        {t('again')}
      </text>
    </g>
  );
}

interface RunningProps extends Pick<LoopDrawingProps, 'lane' | 'model' | 'card'> {
  layout: LoopLayout;
  look: 'hidden' | 'landed' | 'there';
}

/** The task that the hand holds, and its step below the round; above it the call that set the loop going. */
function Running({ lane, layout, model, card, look }: RunningProps) {
  const { t } = useTranslation('loop');
  const language = useLanguage();
  const { x, y, radius } = layout.round;
  const { running, blocked, idle, loop } = model;
  const step = running && running.doing !== '' ? stepName(card, running.doing, language) : '';
  const since = running && step ? ` · ${t('seconds', { s: inSeconds(100 * running.tenths, false) })}` : '';
  // The ticket says whose step it is: there is no room for what it is called beside that it blocks.
  const doing = blocked ? t('blocked') : shortenedName(step, 100, 13);
  const said = running ? doing + since : t(idle ? 'idle' : 'nobody');
  return (
    <g data-testid={`loop-hand-${lane}`}>
      {loop && (
        <text x={x} y={HOW_Y} className={styles.how}>
          {shortened(loop.how, 136, 13)}
        </text>
      )}
      {running && (
        <g
          transform={`translate(${pointOf({ at: 'hand' }, layout).x} ${y})`}
          visibility={look === 'hidden' ? 'hidden' : undefined}
        >
          <Ticket entry={running} card={card} active landed={look === 'landed'} />
        </g>
      )}
      <g transform={`translate(${x} ${y})`}>
        <Hand />
      </g>
      <text x={x} y={y + radius + 22} className={styles.step} data-blocked={blocked || undefined}>
        {said}
      </text>
    </g>
  );
}

const HOW_Y = 14;

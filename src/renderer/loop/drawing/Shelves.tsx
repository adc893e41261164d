import { useTranslation } from 'react-i18next';
import type { LessonCard } from '../../../shared/lesson/lesson';
import type { Entry } from '../../../shared/state/entry';
import { numberWords } from '../../i18n/number-words';
import { inSeconds } from '../../words/names';
import type { LoopModel } from '../model/loop-model';
import styles from './drawing.module.css';
import { HEAD, type LoopLayout, pointOf, ROW, type Shelf } from './layout';
import { Ticket } from './Ticket';

/** A row of a shelf: a ticket, or a helper who is free. */
interface Row {
  key: string;
  entry: Entry | null;
  note: string;
  late?: boolean;
}

interface ShelvesProps {
  lane: string;
  layout: LoopLayout;
  model: LoopModel;
  card: LessonCard | undefined;
  /** What a ticket flies to is not drawn there, and what has just come is marked: by shelf and row. */
  lookOf(place: Shelf['name'], row: number): 'hidden' | 'landed' | 'there';
}

/** What tasks wait for outside the hand: timers, helpers, and each other. */
export function Shelves({ lane, layout, model, card, lookOf }: ShelvesProps) {
  const shelves = useRows(model);
  return layout.shelves.map((shelf) => {
    const { title, rows, total } = shelves[shelf.name];
    return (
      <ShelfView
        key={shelf.name}
        {...{ shelf, title, total, layout, card, testId: `loop-${shelf.name}-${lane}` }}
        rows={rows}
        lookOf={(row) => lookOf(shelf.name, row)}
      />
    );
  });
}

interface ShelfViewProps {
  shelf: Shelf;
  title: string;
  rows: Row[];
  total: number;
  layout: LoopLayout;
  card: LessonCard | undefined;
  testId: string;
  lookOf(row: number): 'hidden' | 'landed' | 'there';
}

function ShelfView({ shelf, title, rows, total, layout, card, testId, lookOf }: ShelfViewProps) {
  const { t } = useTranslation('loop');
  // A shelf of one row shows what comes first: how many more there are stands beside its title.
  const beside = shelf.rows === 1;
  const room = total > shelf.rows && !beside ? shelf.rows - 1 : shelf.rows;
  const hidden = rows.slice(room);
  // Of those beside a title, helpers who are free are none to be waited for.
  const free = beside ? hidden.filter(({ entry }) => !entry).length : 0;
  const more = total - Math.min(room, rows.length) - free;
  const pointAt = (row: number) => pointOf({ at: shelf.name, row }, layout);
  const place = (row: number) => `translate(${pointAt(row).x} ${pointAt(row).y})`;
  return (
    <g data-testid={testId}>
      <text x={layout.shelfX} y={shelf.y + HEAD - 6} className={styles.title}>
        {title}
      </text>
      {rows.slice(0, room).map(({ key, entry, note, late }, row) => {
        const look = lookOf(row);
        return (
          <g key={key} transform={place(row)} visibility={look === 'hidden' ? 'hidden' : undefined}>
            {entry ? (
              <Ticket
                {...{ entry, card, note, late, width: ROW.width, height: ROW.height }}
                landed={look === 'landed'}
              />
            ) : (
              <Nothing text={note} />
            )}
          </g>
        );
      })}
      {rows.length === 0 && (
        <g transform={place(0)}>
          <Nothing text={t('nothing')} />
        </g>
      )}
      {total > shelf.rows && more > 0 && (
        <text
          x={beside ? layout.shelfX + ROW.width - 14 : pointAt(shelf.rows - 1).x}
          y={beside ? shelf.y + HEAD - 6 : pointAt(shelf.rows - 1).y + 5}
          className={styles.more}
        >
          {t('more', { n: numberWords(more) })}
        </text>
      )}
    </g>
  );
}

function Nothing({ text }: { text: string }) {
  return (
    <>
      <rect
        x={-ROW.width / 2}
        y={-ROW.height / 2}
        width={ROW.width}
        height={ROW.height}
        rx="6"
        className={styles.nothing}
      />
      <text y="5" className={styles.nothingWord}>
        {text}
      </text>
    </>
  );
}

type Rows = Record<Shelf['name'], { title: string; rows: Row[]; total: number }>;

function useRows({ timers, waiting, executor }: LoopModel): Rows {
  const { t } = useTranslation('loop');
  const seconds = (tenths: number) => t('seconds', { s: inSeconds(100 * tenths, false) });
  const late = (tenths: number) => t('late', { s: inSeconds(100 * tenths, false) });
  return {
    timers: {
      title: t('timers'),
      total: timers.total,
      rows: timers.first.map(({ tenths, timeout, ...entry }) => ({
        key: `${entry.timer}`,
        entry,
        note: `${timeout ? '⏳' : ''}${tenths < 0 ? late(-tenths) : seconds(tenths)}`,
        late: tenths < 0,
      })),
    },
    waiting: {
      title: t('waiting'),
      total: waiting.total,
      rows: waiting.first.map(({ why, ...entry }) => ({
        key: `${entry.task}`,
        entry,
        note: t(`why.${why}`),
      })),
    },
    helpers: {
      title: t('executor', { busy: executor?.busy ?? 0, workers: executor?.workers ?? 0 }),
      total: (executor?.backlog.total ?? 0) + Math.max(executor?.first.length ?? 0, executor?.busy ?? 0),
      rows: [
        ...(executor?.first ?? []).map((worker, index) => ({
          key: `worker ${worker?.worker ?? index}`,
          entry: worker,
          note: worker ? seconds(worker.tenths) : t('free'),
        })),
        ...(executor?.backlog.first ?? []).map((entry) => ({
          key: `job ${entry.job}`,
          entry,
          note: t('queued'),
        })),
      ],
    },
  };
}

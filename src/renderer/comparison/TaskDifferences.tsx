import { Fragment, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Pair, TaskDifference } from '../../shared/figures/compare';
import type { ComparedRuns } from '../session/player/compared-runs';
import { SAME_WITHIN_MS, timesDiffer } from '../session/player/most-differing';
import { inSeconds } from '../words/names';
import { useDifferingParameters } from './ComparedTitle';
import { differingFirst, differs, gap, MOST_ROWS } from './difference';
import { useTaskNames } from './milestone-words';
import styles from './task-differences.module.css';

/** Place, start and duration of every task in both, those that differ first. */
export function TaskDifferences({ comparison }: { comparison: ComparedRuns }) {
  const { t } = useTranslation('comparison');
  const { tasks } = comparison.shown;
  const sorted = useMemo(() => differingFirst(tasks), [tasks]);
  const rows = sorted.slice(0, MOST_ROWS);
  const left = sorted.slice(MOST_ROWS);
  const more = left.filter(differs).length;
  return (
    <>
      <ParameterDifferences comparison={comparison} />
      {rows.length === 0 && <p className="quiet">{t('noTasks')}</p>}
      {rows.length > 0 && (
        <table className={styles.differences} data-testid="task-differences">
          <Heads />
          <tbody>
            {rows.map((task) => (
              <Row key={task.name} task={task} />
            ))}
          </tbody>
        </table>
      )}
      {more > 0 && <p className="quiet">{t('moreTasks', { count: more })}</p>}
      {left.length > more && <p className="quiet">{t('sameTasks', { count: left.length - more })}</p>}
      {rows.length > 0 && <p className="quiet">{t('within', { s: SAME_WITHIN_MS / 1000 })}</p>}
    </>
  );
}

function Heads() {
  const { t } = useTranslation('comparison');
  return (
    <thead>
      <tr>
        <th scope="col" rowSpan={2}>
          {t('task')}
        </th>
        <th scope="colgroup" colSpan={2}>
          {t('place')}
        </th>
        <th scope="colgroup" colSpan={3}>
          {t('start')}
        </th>
        <th scope="colgroup" colSpan={3}>
          {t('duration')}
        </th>
      </tr>
      <tr className={styles.figureHeads}>
        {['place', 'start', 'duration'].map((group) => (
          <Fragment key={group}>
            <th scope="col" data-lane="left">
              A
            </th>
            <th scope="col" data-lane="right">
              B
            </th>
            {group !== 'place' && (
              <th scope="col" title={t('difference')} aria-label={t('difference')}>
                ±
              </th>
            )}
          </Fragment>
        ))}
      </tr>
    </thead>
  );
}

function Row({ task }: { task: TaskDifference }) {
  const { t } = useTranslation('comparison');
  const name = useTaskNames()(task.name);
  const [mine, theirs] = task.place;
  return (
    <tr data-testid="task-difference" data-task={task.name} data-differs={differs(task) || undefined}>
      <th scope="row" title={name}>
        {name}
      </th>
      <td data-differs={mine !== theirs || undefined}>{mine ?? t('none')}</td>
      <td data-differs={mine !== theirs || undefined}>{theirs ?? t('none')}</td>
      <Times times={task.startMs} />
      <Times times={task.durationMs} />
    </tr>
  );
}

/** Of A and of B, and by how much B's is greater, in seconds. */
function Times({ times }: { times: Pair<number> }) {
  const { t } = useTranslation('comparison');
  const mark = timesDiffer(times) || undefined;
  const seconds = (ms: number | null) => (ms === null ? t('none') : inSeconds(ms, false));
  const by = gap(times);
  return (
    <>
      <td data-differs={mark}>{seconds(times[0])}</td>
      <td data-differs={mark}>{seconds(times[1])}</td>
      <td data-differs={mark}>
        {mark && by !== null ? `${by > 0 ? '+' : '−'}${inSeconds(Math.abs(by), false)}` : ''}
      </td>
    </>
  );
}

function ParameterDifferences({ comparison }: { comparison: ComparedRuns }) {
  const { t } = useTranslation('comparison');
  const parameters = useDifferingParameters(comparison);
  if (parameters.length === 0) return null;
  return (
    <dl className={styles.parameters} aria-label={t('parameters')} data-testid="parameter-differences">
      {parameters.map(({ label, values }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd data-lane="left">{values[0] || t('none')}</dd>
          <dd data-lane="right">{values[1] || t('none')}</dd>
        </div>
      ))}
    </dl>
  );
}

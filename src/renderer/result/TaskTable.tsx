import { useTranslation } from 'react-i18next';
import type { Row } from '../../shared/figures/lane-rows';
import type { LaneReport, TaskReport } from '../../shared/figures/report';
import type { LessonCard } from '../../shared/lesson/lesson';
import { taskName } from '../../shared/lesson/task-name';
import { numberWords } from '../i18n/number-words';
import { useLanguage } from '../i18n/use-language';
import { TaskIcon } from '../theme/TaskIcon';
import { inSeconds } from '../words/names';
import { LaneHeads } from './LaneHeads';
import styles from './task-table.module.css';

interface TaskTableProps {
  lanes: LaneReport[];
  /** The tasks, in the order of their tickets. */
  tasks: readonly Row[];
  card: LessonCard | undefined;
}

/** Rows beyond these are counted. */
const MOST = 200;

/** When each task began and ended in each lane, in seconds. */
export function TaskTable({ lanes, tasks, card }: TaskTableProps) {
  const { t } = useTranslation('result');
  const language = useLanguage();
  if (tasks.length === 0) return null;
  return (
    <section className={styles.table} aria-label={t('tasks')}>
      <table>
        <LaneHeads rows={t('tasks')} lanes={lanes} />
        <tbody>
          {tasks.slice(0, MOST).map((task) => (
            <tr key={task.index}>
              <th scope="row">
                <TaskIcon kind={task.kind} size={16} />
                {taskName(card, task, language)}
              </th>
              {lanes.map((lane) => (
                <Times key={lane.lane} task={lane.tasks.find(({ name }) => name === task.name)} />
              ))}
            </tr>
          ))}
          {tasks.length > MOST && (
            <tr>
              <th scope="row">{t('moreTasks', { n: numberWords(tasks.length - MOST) })}</th>
            </tr>
          )}
        </tbody>
      </table>
    </section>
  );
}

/** "1 – 8.5" in seconds, or from when where the task had not ended, and the longest time it was ready before it ran. */
function Times({ task }: { task: TaskReport | undefined }) {
  const { t } = useTranslation('result');
  if (!task || task.startMs === null) return <td>{t('notBegun')}</td>;
  const ready = inSeconds(task.latencyMs);
  return (
    <td>
      {task.endMs === null
        ? t('from', { s: inSeconds(task.startMs) })
        : t('seconds', { value: `${inSeconds(task.startMs)} – ${inSeconds(task.endMs)}` })}
      {task.endMs === null && <span className={styles.ready}>{t('notEnded')}</span>}
      {ready !== '0' && <span className={styles.ready}>{t('readyFor', { s: ready })}</span>}
    </td>
  );
}

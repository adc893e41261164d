import { useTranslation } from 'react-i18next';
import type { Language, LessonCard } from '../../shared/lesson';
import type { LaneReport } from '../../shared/report';
import { ModeIcon } from '../theme/ModeIcon';
import { TaskIcon } from '../theme/TaskIcon';
import type { Row } from '../timeline/lane-rows';
import { inSeconds, taskName } from '../timeline/words';

interface TaskTableProps {
  lanes: LaneReport[];
  /** The tasks, in the order of their tickets. */
  tasks: readonly Row[];
  card: LessonCard | undefined;
}

/** When each task began and ended in each lane, in seconds. */
export function TaskTable({ lanes, tasks, card }: TaskTableProps) {
  const { t, i18n } = useTranslation('result');
  return (
    <section className="task-table" aria-label={t('tasks')}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('tasks')}</th>
            {lanes.map(({ lane, mode }) => (
              <th key={lane} scope="col" data-lane={lane}>
                <ModeIcon mode={mode} size={15} />
                {t(`short.${mode}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {tasks.map((task) => (
            <tr key={task.index}>
              <th scope="row">
                <TaskIcon kind={task.kind} size={16} />
                {taskName(card, task, i18n.language as Language)}
              </th>
              {lanes.map((lane) => (
                <td key={lane.lane}>{times(lane, task.name) ?? t('notBegun')}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** "1–8.5" in seconds, open where the task had not ended; null where it never began. */
function times({ tasks }: LaneReport, name: string): string | null {
  const task = tasks.find((each) => each.name === name);
  if (!task || task.startMs === null) return null;
  return `${inSeconds(task.startMs)} – ${task.endMs === null ? '' : inSeconds(task.endMs)}`;
}

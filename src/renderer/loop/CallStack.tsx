import { useTranslation } from 'react-i18next';
import type { LessonCard } from '../../shared/lesson/lesson';
import { stepName } from '../../shared/lesson/task-name';
import type { LaneId } from '../../shared/trace/trace';
import { useLanguage } from '../i18n/use-language';
import { LockIcon } from '../theme/LockIcon';
import { Backlog, Workers } from './Executor';
import styles from './loop.module.css';
import type { StackModel } from './model/loop-model';
import { EntryRow, Part, Seconds } from './rows';

interface CallStackProps {
  lane: LaneId;
  model: StackModel;
  card: LessonCard | undefined;
}

/** A synchronous thread: the calls that it is inside of, and how long it has been at the innermost step. */
export function CallStack({ lane, model, card }: CallStackProps) {
  const { t } = useTranslation('loop');
  const language = useLanguage();
  const { calls, label, doing, executor } = model;
  return (
    <div className={styles.parts}>
      <Part
        title={t('stack')}
        note={t('outermost')}
        empty={t('nothing')}
        testId={`loop-stack-${lane}`}
        shown={calls.first.length}
        total={calls.total}
      >
        {label !== '' && (
          <li className={styles.row} data-doing={doing}>
            <span className={styles.name}>{stepName(card, label, language)}</span>
            <b className={doing === 'blocked' ? styles.late : undefined}>
              {doing === 'blocked' && <LockIcon size={14} />} {t(doing === 'blocked' ? 'blocked' : 'working')}{' '}
              <Seconds tenths={model.tenths} />
            </b>
            <i className={styles.gauge} style={{ width: `${100 * model.part}%` }} />
          </li>
        )}
        {calls.first.map((call) => (
          <EntryRow key={call.task} entry={call} card={card} active />
        ))}
      </Part>
      {executor && (
        <div className={styles.column}>
          <Workers lane={lane} executor={executor} card={card} />
          <Backlog lane={lane} executor={executor} card={card} />
        </div>
      )}
    </div>
  );
}

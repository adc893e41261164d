import { useTranslation } from 'react-i18next';
import servingLeft from '../../../assets/result/cook-serving-left.svg';
import servingRight from '../../../assets/result/cook-serving-right.svg';
import standingLeft from '../../../assets/result/cook-standing-left.svg';
import standingRight from '../../../assets/result/cook-standing-right.svg';
import plate from '../../../assets/result/plate.svg';
import { isSameTime } from '../../shared/figures/measure';
import type { LaneReport } from '../../shared/figures/report';
import { TaskIcon } from '../theme/TaskIcon';
import { inSeconds } from '../words/names';
import styles from './cooks-picture.module.css';

const poses = {
  left: { serving: servingLeft, standing: standingLeft },
  right: { serving: servingRight, standing: standingRight },
};

interface CooksPictureProps {
  lanes: LaneReport[];
  /** The lanes did the same work, so that one may have been first. */
  comparable: boolean;
}

/** The cooks behind the counter: the first to serve holds the plate up, the other has it before him. */
export function CooksPicture({ lanes, comparable }: CooksPictureProps) {
  const { t } = useTranslation('result');
  const soonest = Math.min(...lanes.map((lane) => lane.makespanMs));
  return (
    <section className={styles.cooks}>
      {lanes.map((lane) => {
        const done = lane.outcome === 'ok' && lane.served === lane.ordered;
        const first = comparable && (lane.makespanMs === soonest || isSameTime(lane.makespanMs, soonest));
        return (
          <figure key={lane.lane} data-lane={lane.lane}>
            <div className={styles.wall}>
              {first && <Confetti />}
              <img className={styles.cook} src={poses[lane.lane][first ? 'serving' : 'standing']} alt="" />
              {done && !first && (
                <span className={styles.plate}>
                  <img src={plate} alt="" />
                  <TaskIcon kind="assemble" size={44} />
                </span>
              )}
            </div>
            <figcaption>
              <b className={styles.time}>{t('seconds', { value: inSeconds(lane.makespanMs) })}</b>
            </figcaption>
          </figure>
        );
      })}
    </section>
  );
}

function Confetti() {
  return (
    <span className={styles.confetti} aria-hidden="true">
      <i />
      <i />
      <i />
      <i />
    </span>
  );
}

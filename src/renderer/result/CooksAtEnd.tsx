import { useTranslation } from 'react-i18next';
import servingLeft from '../../../assets/result/cook-serving-left.svg';
import servingRight from '../../../assets/result/cook-serving-right.svg';
import standingLeft from '../../../assets/result/cook-standing-left.svg';
import standingRight from '../../../assets/result/cook-standing-right.svg';
import worriedLeft from '../../../assets/result/cook-worried-left.svg';
import worriedRight from '../../../assets/result/cook-worried-right.svg';
import type { LaneReport } from '../../shared/figures/report';
import type { LaneId } from '../../shared/trace/trace';
import { inSeconds } from '../words/names';
import styles from './cooks-at-end.module.css';
import { dishArt } from './dish-art';
import type { Came } from './what-came';

const poses = {
  left: { serving: servingLeft, standing: standingLeft, worried: worriedLeft },
  right: { serving: servingRight, standing: standingRight, worried: worriedRight },
};

interface CooksAtEndProps {
  lanes: LaneReport[];
  /** What came of each. */
  came: Partial<Record<LaneId, Came>>;
  /** Those to celebrate. */
  first: readonly LaneId[];
}

/** The cooks behind the counter with what they made, glad of it or not; who serves a breakfast first holds it up. */
export function CooksAtEnd({ lanes, came, first: winners }: CooksAtEndProps) {
  const { t } = useTranslation('result');
  return (
    <section className={styles.cooks}>
      {lanes.map((lane) => {
        const { dish, fine } = came[lane.lane] ?? { dish: 'nothing', fine: false };
        const first = fine && winners.includes(lane.lane);
        const pose = !fine ? 'worried' : first && dish === 'sandwich' ? 'serving' : 'standing';
        return (
          <figure key={lane.lane} data-lane={lane.lane}>
            <div className={styles.wall}>
              {first && <Confetti />}
              <img className={styles.cook} src={poses[lane.lane][pose]} alt="" />
              {pose !== 'serving' && dish !== 'none' && (
                <img className={styles.dish} src={dishArt[dish]} data-dish={dish} alt={t(`dish.${dish}`)} />
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

import { CookingPot, Hourglass, Lock } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { LaneReport } from '../../shared/report';
import { inSeconds } from '../timeline/words';

interface FigureProps {
  name: 'work' | 'blocked' | 'idle';
  icon: ReactNode;
  lanes: LaneReport[];
  ms(lane: LaneReport): number;
}

/** Work, blocked and idle time of the lanes. */
export function Figures({ lanes }: { lanes: LaneReport[] }) {
  return (
    <div className="figures">
      <Figure name="work" icon={<CookingPot />} lanes={lanes} ms={(lane) => lane.busyMs} />
      <Figure name="blocked" icon={<Lock />} lanes={lanes} ms={(lane) => lane.blockedMs} />
      <Figure name="idle" icon={<Hourglass />} lanes={lanes} ms={(lane) => lane.idleMs} />
    </div>
  );
}

/** One figure: once where all lanes agree, else for each lane that has any. */
function Figure({ name, icon, lanes, ms }: FigureProps) {
  const { t } = useTranslation('result');
  const texts = lanes.map((lane) => inSeconds(ms(lane)));
  const alike = texts.every((text) => text === texts[0]);
  const having = lanes.filter((lane) => inSeconds(ms(lane)) !== '0');
  const shown = alike ? lanes.slice(0, 1) : having;
  const where =
    alike && lanes.length > 1
      ? [t(having.length > 0 ? 'inBoth' : 'inNeither')]
      : shown.map(({ mode }) => t(`inOne.${mode}`));
  return (
    <section className="figure" data-figure={name}>
      <span className="figure-icon" data-lane={alike ? undefined : shown[0]?.lane} aria-hidden="true">
        {icon}
      </span>
      <div>
        <h3>{t(`figures.${name}`)}</h3>
        <p className="figure-values">
          {shown.map((lane) => (
            <span key={lane.lane} data-lane={alike ? undefined : lane.lane}>
              {t('seconds', { value: inSeconds(ms(lane)) })}
            </span>
          ))}
        </p>
        <p>{where.join(' · ')}</p>
      </div>
    </section>
  );
}

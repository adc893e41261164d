import { ChevronsLeft, ChevronsRight } from 'lucide-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Layout } from '../../shared/kitchen-api';
import type { LessonCard } from '../../shared/lesson';
import type { RunLog } from '../../shared/run-log';
import type { LaneId } from '../../shared/trace';
import type { FrameSource } from '../session/frame';
import { ModeIcon } from '../theme/ModeIcon';
import { useElementSize } from '../timeline/use-element-size';
import './code.css';
import { Listing } from './Listing';

/** From this width on (px) both listings stand side by side. */
const SIDE_BY_SIDE = 560;

interface CodePanelProps {
  card: LessonCard | undefined;
  frames: FrameSource;
  log: RunLog;
  layout: Layout;
  folded: boolean;
  onFold(): void;
}

/** What the lesson looks like in Python, and where its tasks are in it. */
export function CodePanel({ card, frames, log, layout, folded, onFold }: CodePanelProps) {
  const { t } = useTranslation('code');
  const panel = useRef<HTMLElement>(null);
  const wide = useElementSize(panel).width >= SIDE_BY_SIDE;
  const lanes = log.header.lanes.filter(({ lane }) => layout === 'both' || lane === layout);
  const [picked, setPicked] = useState<LaneId>('right');
  const chosen = lanes.find(({ lane }) => lane === picked) ?? lanes.at(-1);
  const shown = wide ? lanes : lanes.filter((each) => each === chosen);

  return (
    <section ref={panel} className="code" aria-label={t('title')} data-folded={folded || undefined}>
      <header>
        {!folded && <h2>{t('title')}</h2>}
        {!folded && wide && <span className="code-language">Python</span>}
        {!folded && !wide && (
          <div className="code-tabs" role="tablist">
            {lanes.map(({ lane, mode }) => (
              <button
                key={lane}
                type="button"
                role="tab"
                data-lane={lane}
                aria-selected={lane === chosen?.lane}
                onClick={() => setPicked(lane)}
              >
                <ModeIcon mode={mode} size={15} />
                {t(mode)}
              </button>
            ))}
          </div>
        )}
        <button
          type="button"
          className="code-fold"
          aria-expanded={!folded}
          aria-label={folded ? t('unfold') : t('fold')}
          title={folded ? t('unfold') : t('fold')}
          onClick={onFold}
        >
          {folded ? <ChevronsLeft size={20} /> : <ChevronsRight size={20} />}
        </button>
      </header>
      {!folded && card && (
        <div className="code-listings">
          {shown.map(({ lane, mode }) => (
            <div key={lane} className="code-listing" data-lane={lane} data-mode={mode}>
              {wide && (
                <h3>
                  <ModeIcon mode={mode} size={15} />
                  {t(mode)}
                </h3>
              )}
              <Listing
                card={card}
                lane={lane}
                mode={mode}
                frames={frames}
                parameters={log.header.parameters}
              />
            </div>
          ))}
        </div>
      )}
    </section>
  );
}

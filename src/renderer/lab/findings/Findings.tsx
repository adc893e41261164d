import { Eye } from 'lucide-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { type Finding, findingsOf } from '../../../shared/figures/findings';
import type { RunLog } from '../../../shared/trace/run-log';
import { useSession } from '../../session/context';
import { findingWords } from './finding-words';
import styles from './findings.module.css';

/** What a program's run shows its author: each in a sentence, what to do about it, and the way to its moment. */
export function Findings({ log }: { log: RunLog }) {
  const { t } = useTranslation('program');
  const found = useMemo(() => findingsOf(log), [log]);
  if (!log.header.program) return null;
  return (
    <section className={styles.findings} data-testid="findings" aria-label={t('findings.title')}>
      <h3>{t('findings.title')}</h3>
      {found.length === 0 && <p>{t(hasFailed(log) ? 'findings.failed' : 'findings.none')}</p>}
      <ul>
        {found.map((each) => (
          <Row key={`${each.kind} ${each.lane} ${each.index}`} finding={each} log={log} />
        ))}
      </ul>
    </section>
  );
}

/** Whether the program itself failed, in its asynchronous lane or the only one: its twin may, where it needs two things at once. */
function hasFailed({ header, lanes }: RunLog): boolean {
  const { lane } = header.lanes.find(({ mode }) => mode === 'async') ?? header.lanes[0] ?? { lane: 'right' };
  const end = lanes[lane].at(-1);
  return end?.type === 'lane-ended' && end.outcome === 'failed';
}

function Row({ finding, log }: { finding: Finding; log: RunLog }) {
  const { t } = useTranslation('program');
  const session = useSession();
  const { what, advice } = findingWords(finding, log, t);
  return (
    <li data-finding={finding.kind}>
      <p>
        {what} <span>{advice}</span>
      </p>
      <button
        type="button"
        className="button"
        onClick={() => session.lookAtEvent(finding.lane, finding.index)}
      >
        <Eye size={15} aria-hidden="true" />
        {t('findings.see')}
      </button>
    </li>
  );
}

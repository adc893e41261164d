import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { comparedMilestones, type Milestone } from '../../shared/figures/compare';
import { numberWords } from '../i18n/number-words';
import { useSession } from '../session/context';
import type { ComparedRuns } from '../session/player/compared-runs';
import { inSeconds } from '../words/names';
import { type MilestoneRow, milestoneRows } from './difference';
import styles from './milestone-differences.module.css';
import { useMilestoneWords } from './milestone-words';

interface MilestoneDifferencesProps {
  comparison: ComparedRuns;
  onSeek?: () => void;
}

/** What happened in both, one beside the other, and where it first was not the same. */
export function MilestoneDifferences({ comparison, onSeek }: MilestoneDifferencesProps) {
  const { t } = useTranslation('comparison');
  const { runs, shown } = comparison;
  const [a, b] = runs;
  const parting = shown.divergence?.number ?? null;
  const { before, rows, after } = useMemo(
    () => milestoneRows(...comparedMilestones(a.log, b.log, shown.lane), parting),
    [a, b, shown, parting],
  );
  return (
    <table className={styles.differences} data-testid="milestone-differences">
      <thead>
        <tr>
          <th scope="col">{t('number')}</th>
          <th scope="col" data-lane="left">
            A
          </th>
          <th scope="col" data-lane="right">
            B
          </th>
        </tr>
      </thead>
      <tbody>
        {before > 0 && <Count words={t('sameBefore', { n: numberWords(before) })} />}
        {rows.map((row) => (
          <Row key={row.number} row={row} first={row.number === parting} onSeek={onSeek} />
        ))}
        {after > 0 && <Count words={t('moreAfter', { n: numberWords(after) })} />}
      </tbody>
    </table>
  );
}

function Count({ words }: { words: string }) {
  return (
    <tr className={styles.count}>
      <td colSpan={3}>{words}</td>
    </tr>
  );
}

function Row({ row, first, onSeek }: { row: MilestoneRow; first: boolean; onSeek?: () => void }) {
  const { t } = useTranslation('comparison');
  return (
    <tr
      data-parted={!row.same || undefined}
      data-first={first || undefined}
      data-testid={first ? 'divergence' : undefined}
    >
      <th scope="row" title={first ? t('firstDifference') : undefined}>
        {row.number}
      </th>
      {row.milestone.map((milestone, at) => (
        <td key={at === 0 ? 'a' : 'b'}>
          <Event milestone={milestone} onSeek={onSeek} />
        </td>
      ))}
    </tr>
  );
}

/** A milestone, which is also a way to its time. */
function Event({ milestone, onSeek }: { milestone: Milestone | null; onSeek?: () => void }) {
  const { t } = useTranslation('comparison');
  const session = useSession();
  const words = useMilestoneWords()(milestone);
  if (!milestone) return <span className="quiet">{words}</span>;
  const s = inSeconds(milestone.t, false);
  const seek = () => {
    session.state.playback.seek(milestone.t);
    onSeek?.();
  };
  return (
    <button type="button" title={`${words} · ${t('seekTo', { s })}`} onClick={seek}>
      <b>{s}</b>
      <span>{words}</span>
    </button>
  );
}

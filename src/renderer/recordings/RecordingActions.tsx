import { GitCompareArrows, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RecordingEntry } from '../../shared/api/kitchen-api';

interface RecordingActionsProps {
  entry: RecordingEntry;
  /** Left out where there is nothing to compare it with. */
  onCompare: (() => void) | undefined;
  onOpen(): void;
  onDelete(): void;
}

/** What can be done with a recording; one that cannot be read can only be deleted. */
export function RecordingActions({ entry, onCompare, onOpen, onDelete }: RecordingActionsProps) {
  const { t } = useTranslation();
  const { t: comparison } = useTranslation('comparison');
  const compare = comparison('choose.with');
  return (
    <>
      {entry.header && (
        <>
          {onCompare ? (
            <button
              type="button"
              className="button icon plain"
              aria-label={compare}
              title={compare}
              data-testid="compare-recording"
              onClick={onCompare}
            >
              <GitCompareArrows size={18} aria-hidden="true" />
            </button>
          ) : (
            <span />
          )}
          <button type="button" className="button" data-testid="open-recording" onClick={onOpen}>
            {t('recordings.open')}
          </button>
        </>
      )}
      <DeleteButton onDelete={onDelete} />
    </>
  );
}

/** Deletes at the second press. */
function DeleteButton({ onDelete }: { onDelete(): void }) {
  const { t } = useTranslation();
  const [sure, setSure] = useState(false);
  if (sure) {
    return (
      <button
        type="button"
        className="button danger"
        data-testid="confirm-delete"
        onBlur={() => setSure(false)}
        onClick={onDelete}
      >
        {t('recordings.confirm')}
      </button>
    );
  }
  return (
    <button
      type="button"
      className="button icon plain"
      aria-label={t('recordings.delete')}
      title={t('recordings.delete')}
      data-testid="delete-recording"
      onClick={() => setSure(true)}
    >
      <Trash2 size={18} aria-hidden="true" />
    </button>
  );
}

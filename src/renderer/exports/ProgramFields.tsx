import { useTranslation } from 'react-i18next';
import { type Format, holdsProgram } from '../../shared/exports/formats';
import { holds, type Kept } from '../../shared/exports/left-out';
import type { RunHeader } from '../../shared/trace/run-log';
import styles from './program-fields.module.css';

interface ProgramFieldsProps {
  header: RunHeader;
  format: Format;
  kept: Kept;
  disabled: boolean;
  onKeep(kept: Kept): void;
}

/** Says what of a program is in the file, and what can be left out. */
export function ProgramFields({ header, format, kept, disabled, onKeep }: ProgramFieldsProps) {
  const { t } = useTranslation('exports');
  if (!holdsProgram(format))
    return (
      <p className={styles.fields} data-testid="export-program">
        {t('program.none')}
      </p>
    );
  const there = holds(header);
  return (
    <fieldset className={styles.fields} disabled={disabled} data-testid="export-program">
      <legend>{t(there.source || there.values ? 'program.holds' : 'program.nothing')}</legend>
      {(['source', 'values'] as const).map(
        (part) =>
          there[part] && (
            <label key={part}>
              <input
                type="checkbox"
                checked={kept[part]}
                data-testid={`keep-${part}`}
                onChange={({ target }) => onKeep({ ...kept, [part]: target.checked })}
              />
              {t(`program.${part}`)}
            </label>
          ),
      )}
      <small>{t('program.stays')}</small>
    </fieldset>
  );
}

import { Pencil } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LONGEST_TITLE } from '../../shared/recording/title-line';
import styles from './recording-title.module.css';

interface RecordingTitleProps {
  title: string;
  /** Shown where it has no title. */
  instead: string;
  /** Of the file, as a tip. */
  file: string;
  /** Left out where it cannot be named. */
  onName?: ((title: string) => void) | undefined;
}

/** What a recording is called, and a way to call it something else. */
export function RecordingTitle({ title, instead, file, onName }: RecordingTitleProps) {
  const { t } = useTranslation();
  const [naming, setNaming] = useState(false);
  if (naming && onName) {
    const end = (given: string) => {
      setNaming(false);
      if (given !== title) onName(given);
    };
    return <TitleField title={title} onEnd={end} />;
  }
  return (
    <span className={styles.title}>
      <strong title={file} data-testid="recording-title">
        {title || instead}
      </strong>
      {onName && (
        <button
          type="button"
          className="button icon plain"
          aria-label={t('recordings.name', { title: title || instead })}
          title={t(title ? 'recordings.rename' : 'recordings.giveName')}
          data-testid="name-recording"
          onClick={() => setNaming(true)}
        >
          <Pencil size={16} aria-hidden="true" />
        </button>
      )}
    </span>
  );
}

/** Enter, or going elsewhere, takes what was written; Escape leaves it as it was. */
function TitleField({ title, onEnd }: { title: string; onEnd(title: string): void }) {
  const { t } = useTranslation();
  return (
    <input
      type="text"
      className={styles.field}
      aria-label={t('recordings.titleField')}
      placeholder={t('recordings.titleExample')}
      maxLength={LONGEST_TITLE}
      defaultValue={title}
      // biome-ignore lint/a11y/noAutofocus: it takes the place of the button that was pressed.
      autoFocus
      data-testid="title-field"
      onFocus={({ target }) => target.select()}
      onBlur={({ target }) => onEnd(target.value.trim())}
      onKeyDown={(event) => {
        const { key, currentTarget, nativeEvent } = event;
        if (nativeEvent.isComposing) return;
        if (key === 'Escape') currentTarget.value = title;
        if (key !== 'Enter' && key !== 'Escape') return;
        // Not the dialog's.
        event.preventDefault();
        event.stopPropagation();
        currentTarget.blur();
      }}
    />
  );
}

import { Trash2 } from 'lucide-react';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Bookmark, LONGEST_NOTE } from '../../shared/recording/bookmark';
import { useSession } from '../session/context';
import type { TimeScale } from '../timeline/time-scale';
import styles from './note-field.module.css';

const WIDTH = 380;

/** Where the note of a bookmark is written: Enter keeps it, Escape leaves it as it was. */
export function NoteField({ bookmark, scale }: { bookmark: Bookmark; scale: TimeScale }) {
  const { t } = useTranslation('bookmarks');
  const session = useSession();
  const [note, setNote] = useState(bookmark.note);
  const field = useRef<HTMLInputElement>(null);
  const dropped = useRef(false);
  const leave = useRef(() => {});
  const middle = scale.x(bookmark.t) - WIDTH / 2;
  const left = Math.max(0, Math.min(middle, scale.width - WIDTH));

  useEffect(() => {
    const before = document.activeElement;
    field.current?.select();
    return () => {
      // Also where the result takes the timeline's place while somebody writes.
      leave.current();
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);

  const close = () => {
    dropped.current = true;
    session.bookmarks.edit('');
  };
  const keep = () => {
    if (note !== bookmark.note) void session.bookmarks.set({ ...bookmark, note });
    close();
  };
  leave.current = () => {
    if (!dropped.current && session.state.noting === bookmark.id) keep();
  };
  const press = (event: KeyboardEvent) => {
    // Enter that only ends a syllable is not meant for the field.
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') close();
    else if (event.key !== 'Enter' || event.target !== field.current) return;
    else keep();
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: what is pressed and pointed at within it stays within it.
    <div
      className={styles.field}
      style={{ left, width: WIDTH }}
      onKeyDown={press}
      onPointerDown={(event) => event.stopPropagation()}
    >
      <input
        ref={field}
        value={note}
        maxLength={LONGEST_NOTE}
        placeholder={t('placeholder')}
        aria-label={t('note')}
        data-testid="bookmark-note"
        onChange={(event) => setNote(event.target.value)}
      />
      <button type="button" className="button primary" data-testid="bookmark-keep" onClick={keep}>
        {t('keep')}
      </button>
      <button
        type="button"
        className="button icon"
        aria-label={t('remove')}
        title={t('remove')}
        data-testid="bookmark-remove"
        onClick={() => void session.bookmarks.remove(bookmark.id)}
      >
        <Trash2 size={18} aria-hidden="true" />
      </button>
    </div>
  );
}

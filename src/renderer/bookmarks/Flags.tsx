import { Flag } from 'lucide-react';
import type { CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import type { Bookmark } from '../../shared/recording/bookmark';
import { useSession, useSessionState } from '../session/context';
import { useFrameValue } from '../session/playback/frame-hooks';
import { keepApart } from '../timeline/keep-apart';
import type { TimeScale } from '../timeline/time-scale';
import { inSeconds } from '../words/names';
import styles from './flags.module.css';
import { NoteField } from './NoteField';

/** How wide a flag is to be pressed, px; in the hand, too. */
const FLAG_WIDTH = { window: 24, hand: 44 };

/** The bookmarks of the run on screen on the timeline, and the field for the note of one of them. */
export function Flags({ scale }: { scale: TimeScale }) {
  const bookmarks = useSessionState((state) => state.bookmarks);
  const noting = useSessionState((state) => state.noting);
  const noted = bookmarks.find(({ id }) => id === noting);
  const inView = bookmarks
    .filter(({ t }) => t >= scale.startMs && t <= scale.endMs)
    .toSorted((a, b) => a.t - b.t);
  const places = keepApart(
    inView.map(({ t }) => scale.x(t)),
    FLAG_WIDTH[inHand() ? 'hand' : 'window'],
    scale.width,
  );
  return (
    <>
      {inView.map((bookmark, n) => (
        <FlagAt
          key={bookmark.id}
          bookmark={bookmark}
          scale={scale}
          place={places[n] ?? 0}
          open={bookmark.id === noting}
        />
      ))}
      {noted && <NoteField key={noted.id} bookmark={noted} scale={scale} />}
    </>
  );
}

/** The page is laid out for a finger. */
function inHand(): boolean {
  return document.querySelector('[data-handheld]') !== null;
}

/** Closer to the playhead than this, px, a flag is at it: a bookmark's time is rounded. */
const AT_PLAYHEAD = 1;

interface FlagAtProps {
  bookmark: Bookmark;
  scale: TimeScale;
  /** Where its flag is, px: beside its time where another flag is in the way. */
  place: number;
  /** Its note is being written. */
  open: boolean;
}

/** A flag tells its note while it is pointed at, has the focus, or has the playhead, under whose time it then hangs. */
function FlagAt({ bookmark, scale, place, open }: FlagAtProps) {
  const { t } = useTranslation('bookmarks');
  const session = useSession();
  const frames = useSessionState((state) => state.playback);
  const x = scale.x(bookmark.t);
  const here = useFrameValue(
    frames,
    (frame) => frame !== null && Math.abs(scale.x(frame.position.t) - x) < AT_PLAYHEAD,
  );
  const shift = Math.round((100 * x) / Math.max(1, scale.width));
  const time = t('seconds', { s: inSeconds(bookmark.t, false) });
  return (
    <div
      className={styles.flag}
      style={{ left: x }}
      data-here={here || undefined}
      data-open={open || undefined}
    >
      <div className={styles.tag} style={{ '--shift': `-${shift}%` } as CSSProperties}>
        <button
          type="button"
          data-testid="bookmark"
          style={{ '--aside': `${Math.round(place - x)}px` } as CSSProperties}
          aria-label={bookmark.note ? t('flagWithNote', { time, note: bookmark.note }) : t('flag', { time })}
          aria-expanded={open}
          onPointerDown={(event) => event.stopPropagation()}
          onClick={() => {
            session.state.playback.seek(bookmark.t);
            session.bookmarks.edit(bookmark.id);
          }}
        >
          <Flag size={16} aria-hidden="true" />
        </button>
        <span className={styles.note} aria-hidden="true">
          <b>{time}</b> {bookmark.note || t('noNote')}
        </span>
      </div>
    </div>
  );
}

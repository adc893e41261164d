import { useTranslation } from 'react-i18next';
import type { LessonCard } from '../../../shared/lesson/lesson';
import { placeOf } from '../../../shared/trace/place';
import type { LaneId } from '../../../shared/trace/trace';
import { useLaneHeader } from '../../session/context';
import type { FrameSource } from '../../session/playback/frame';
import { useFrameValue } from '../../session/playback/frame-hooks';
import { paletteIndex, taskColor } from '../../theme/task-palette';
import styles from './values.module.css';
import { type ShownValues, shownValues } from './values-model';

interface ValuesLaneProps {
  lane: LaneId;
  frames: FrameSource;
  card: LessonCard | undefined;
}

/** Each coroutine's local variables when it was suspended last, up to the playhead. */
export function ValuesLane({ lane, frames, card }: ValuesLaneProps) {
  const { t } = useTranslation('program');
  const recorded = useLaneHeader(lane).program?.values;
  const text = useFrameValue(frames, (frame) => {
    const state = frame?.lanes[lane];
    return state ? JSON.stringify(shownValues(state)) : '';
  });
  if (!text) return null;
  const { shown, left }: ReturnType<typeof shownValues> = JSON.parse(text);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, by the keyboard too.
    <div className={styles.values} tabIndex={0} data-testid={`values-${lane}`}>
      {shown.length === 0 && <p className={styles.note}>{t(recorded ? 'values.none' : 'values.off')}</p>}
      {shown.map((each) => (
        <Frame key={each.task} frame={each} card={card} />
      ))}
      {left > 0 && <p className={styles.note}>{t('values.more', { count: left })}</p>}
    </div>
  );
}

function Frame({ frame, card }: { frame: ShownValues; card: LessonCard | undefined }) {
  const { t } = useTranslation('program');
  const { ink, soft } = taskColor(paletteIndex(card, frame.kind));
  const place = placeOf(frame.label);
  return (
    <table>
      <caption>
        <b style={{ color: ink, background: soft }}>{frame.name}</b>
        {place && <small>{`${place.function} · ${t('awaits.line', { line: place.line })}`}</small>}
      </caption>
      <tbody>
        {frame.values.map(({ name, value, changed }) => (
          <tr key={name} data-changed={changed || undefined}>
            <th scope="row">{name}</th>
            <td>
              {value}
              {changed && <span className="visually-hidden">{t('values.changed')}</span>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

import { useTranslation } from 'react-i18next';
import { replaySpeeds } from '../../shared/api/speed';
import type { Film } from '../../shared/exports/headless-job';
import type { Show } from '../../shared/show/show';
import { inSeconds } from '../words/names';
import { filmFault, shownMs } from './film';
import styles from './film-fields.module.css';

interface FilmFieldsProps {
  film: Film;
  /** Of the run, kitchen ms. */
  endMs: number;
  show: Show;
  disabled: boolean;
  onChange(film: Film): void;
}

/** From when to when, and how fast. */
export function FilmFields({ film, endMs, show, disabled, onChange }: FilmFieldsProps) {
  const { t } = useTranslation('exports');
  const { t: shell } = useTranslation('shell');
  const fault = filmFault(film, endMs);
  const lengthMs = fault === 'wrong' ? endMs : shownMs(film, show);
  return (
    <fieldset className={styles.fields} disabled={disabled}>
      <Seconds
        name="from"
        ms={film.fromMs}
        endMs={endMs}
        onChange={(fromMs) => onChange({ ...film, fromMs })}
      />
      <Seconds name="to" ms={film.toMs} endMs={endMs} onChange={(toMs) => onChange({ ...film, toMs })} />
      <label>
        {t('film.speed')}
        <select
          value={film.speed}
          data-testid="film-speed"
          onChange={({ target }) => onChange({ ...film, speed: Number(target.value) })}
        >
          {replaySpeeds.map((speed) => (
            <option key={speed} value={speed}>
              {shell('times', { n: speed })}
            </option>
          ))}
        </select>
      </label>
      <output data-testid="film-length">
        {t(`film.${fault ?? 'length'}`, { s: inSeconds(lengthMs, false) })}
      </output>
    </fieldset>
  );
}

interface SecondsProps {
  name: 'from' | 'to';
  ms: number;
  endMs: number;
  onChange(ms: number): void;
}

function Seconds({ name, ms, endMs, onChange }: SecondsProps) {
  const { t } = useTranslation('exports');
  return (
    <label>
      {t(`film.${name}`)}
      <input
        type="number"
        min={0}
        max={endMs / 1000}
        step="any"
        value={Number.isNaN(ms) ? '' : ms / 1000}
        data-testid={`film-${name}`}
        onChange={({ target }) => onChange(Math.round(target.valueAsNumber * 1000))}
      />
      {t('film.unit')}
    </label>
  );
}

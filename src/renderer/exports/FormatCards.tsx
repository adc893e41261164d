import {
  Activity,
  Archive,
  ChartGantt,
  Clapperboard,
  Film,
  Globe,
  Image,
  type LucideIcon,
  Sheet,
  Sticker,
  Video,
} from 'lucide-react';
import { type Format, formats, formatsFor, type Purpose, purposes } from '../../shared/exports/formats';
import { useLanguage } from '../i18n/use-language';
import styles from './format-cards.module.css';

const ICONS: Record<Format, LucideIcon> = {
  recording: Film,
  packed: Archive,
  html: Globe,
  mp4: Clapperboard,
  webm: Video,
  gif: Sticker,
  png: Image,
  svg: ChartGantt,
  csv: Sheet,
  chrome: Activity,
};

interface FormatCardsProps {
  chosen: Format;
  /** Why a format cannot be made here, or ''. */
  missing(format: Format): string;
  disabled: boolean;
  onChoose(format: Format): void;
}

/** The formats, a row for each purpose; each says what it is for. */
export function FormatCards({ chosen, missing, disabled, onChoose }: FormatCardsProps) {
  const language = useLanguage();
  return Object.entries(purposes).map(([purpose, words]) => (
    <fieldset key={purpose} className={styles.row} disabled={disabled}>
      <legend>{words[language]}</legend>
      {formatsFor(purpose as Purpose).map((format) => {
        const { name, use, extension } = formats[format];
        const Icon = ICONS[format];
        const why = missing(format);
        return (
          <label key={format} className={styles.card} data-testid={`format-${format}`}>
            <input
              type="radio"
              name="format"
              className="visually-hidden"
              checked={format === chosen}
              disabled={why !== ''}
              onChange={() => onChoose(format)}
            />
            <strong>
              <Icon size={18} aria-hidden="true" />
              {name[language]}
              <code>.{extension.split('.').at(-1)}</code>
            </strong>
            <span>{why || use[language]}</span>
          </label>
        );
      })}
    </fieldset>
  ));
}

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
} from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { extensions, type Format, type Purpose, purposes } from './formats';

const ICONS: Record<Format, LucideIcon> = {
  recording: Film,
  packed: Archive,
  html: Globe,
  webm: Clapperboard,
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
  const { t } = useTranslation('exports');
  return Object.entries(purposes).map(([purpose, formats]) => (
    <fieldset key={purpose} className="format-row" disabled={disabled}>
      <legend>{t(`purpose.${purpose as Purpose}`)}</legend>
      {formats.map((format) => {
        const Icon = ICONS[format];
        const why = missing(format);
        return (
          <label key={format} className="format-card" data-testid={`format-${format}`}>
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
              {t(`format.${format}.name`)}
              <code>.{extensions[format].split('.').at(-1)}</code>
            </strong>
            <span>{why || t(`format.${format}.use`)}</span>
          </label>
        );
      })}
    </fieldset>
  ));
}

import { useTranslation } from 'react-i18next';
import { useSession, useShownCard } from '../session/context';
import { Dialog } from './Dialog';

/** Every key and what it does, in the order of the list. */
const KEYS: [name: string, keys: string[]][] = [
  ['play', ['Space']],
  ['stop', ['S']],
  ['restart', ['R']],
  ['step', ['←', '→']],
  ['second', ['Shift ←', 'Shift →']],
  ['landmarks', ['B', 'X', 'C', 'W']],
  ['ends', ['Home', 'End']],
  ['zoom', ['+', '−', '0']],
  ['layout', ['1', '2', '3']],
  ['speed', ['[', ']']],
  ['range', ['I', 'U']],
  ['loop', ['Y']],
  ['bookmark', ['K']],
  ['bookmarks', ['J', 'Shift J']],
  ['modes', ['M', 'N']],
  ['lessons', ['L']],
  ['recordings', ['O']],
  ['compare', ['V']],
  ['differences', ['Shift V', 'Esc']],
  ['export', ['E']],
  ['narration', ['T']],
  ['present', ['P']],
  ['language', ['G']],
  ['help', ['?']],
];

/** Those that ask something of a kitchen or its recordings. */
const OF_KITCHEN = new Set([
  'stop',
  'bookmark',
  'modes',
  'lessons',
  'recordings',
  'compare',
  'differences',
  'export',
]);

/** The keys, and in a sentence what this is. */
export function HelpDialog() {
  const { t } = useTranslation();
  const session = useSession();
  const orders = useShownCard()?.orderable.map(({ key }) => key.toUpperCase()) ?? [];
  const all: typeof KEYS = orders.length > 0 ? [...KEYS, ['orders', orders]] : KEYS;
  const keys = session.hasKitchen ? all : KEYS.filter(([name]) => !OF_KITCHEN.has(name));
  return (
    <Dialog title={t('help.title')} testId="dialog-help" onClose={() => session.showDialog(null)}>
      <div className="dialog-body">
        <p className="quiet">{t('help.idea')}</p>
        <dl className="keys">
          {keys.map(([name, caps]) => (
            <div key={name}>
              <dt>
                {caps.map((cap) => (
                  <kbd key={cap}>{cap === 'Space' ? t('start.key') : cap}</kbd>
                ))}
              </dt>
              <dd>{t(`help.${name}`)}</dd>
            </div>
          ))}
        </dl>
      </div>
    </Dialog>
  );
}

import type { useTranslation } from 'react-i18next';
import type { Entry } from '../../shared/state/entry';
import type { ShownThing } from '../../shared/state/things';

type Words = ReturnType<typeof useTranslation<'loop'>>['t'];

/** What a thing that tasks share holds: "taken", "2 of 3 taken"; '' where that says nothing. */
export function heldWords({ kind, places: { filled, all } }: ShownThing, t: Words): string {
  if (kind === 'lock') return t(filled > 0 ? 'things.taken' : 'things.free');
  if (kind === 'event') return t(filled > 0 ? 'things.set' : 'things.unset');
  if (kind === 'condition') return '';
  return all === null ? t('things.holds', { n: filled }) : t(`things.of.${kind}`, { n: filled, all });
}

/** The same in words alone, with its name, who has it and who waits: "fork (lock): taken, has it: Ann, in line: 2". */
export function toldThing(thing: ShownThing, t: Words, nameOf: (entry: Entry) => string): string {
  const { kind, name, holders, waiters } = thing;
  const has = holders.length > 0 ? `${t('things.has')} ${holders.map(nameOf).join(', ')}` : '';
  const waits = waiters.total > 0 ? `${t('things.waits')} ${lineOf(waiters, t, nameOf)}` : '';
  const said = [heldWords(thing, t), has, waits].filter(Boolean);
  const title = `${name} (${t(`things.${kind}`)})`;
  return said.length > 0 ? `${title}: ${said.join(', ')}` : title;
}

function lineOf({ first, total }: ShownThing['waiters'], t: Words, nameOf: (entry: Entry) => string): string {
  const names = first.slice(0, TOLD).map(nameOf).join(', ');
  return total > TOLD ? `${names} ${t('more', { n: total - TOLD })}` : names;
}

/** So many of those who wait are named. */
const TOLD = 3;

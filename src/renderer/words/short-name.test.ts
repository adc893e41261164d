import { expect, it } from 'vitest';
import { shortName } from './short-name';

const within = (room: number) => (text: string) => text.length <= room;

it.each([
  ['customer-17', 11, 'customer-17'],
  ['customer-17', 8, 'custo…17'],
  ['as-completed.py', 15, 'as-completed.py'],
  ['as-completed.py', 12, 'as-completed'],
  ['as-completed.py', 9, 'as-co…ted'],
  ['.py', 2, '…'],
  ['가게-손님-12', 5, '가게-…2'],
])('%s, where there is room for %i letters, is %s', (name, room, short) => {
  expect(shortName(name, within(room))).toBe(short);
});

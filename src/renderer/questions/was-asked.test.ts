import { beforeEach, expect, test } from 'vitest';
import '../i18n';
import { cook, finish, header, hear, openWindow, session } from '../session/fixtures/window';
import { tellsScores, wasAsked } from './was-asked';

beforeEach(openWindow);

test('a run is asked about whose questions stood before it, and no other with other parameters', () => {
  const isTold = () => [wasAsked(session.state), tellsScores(session.state)];
  session.kitchen.cooking.prepare('breakfast', { eggs: 2 });
  cook();
  expect(isTold()).toEqual([true, true]);
  finish();
  hear({ type: 'run', run: header('again'), recording: '' });
  expect(isTold()).toEqual([true, true]);
  hear({ type: 'run', run: { ...header('changed'), parameters: { eggs: 3 } }, recording: '' });
  expect(isTold()).toEqual([false, false]);
  hear({ type: 'run', run: { ...header('changed again'), parameters: { eggs: 3 } }, recording: '' });
  expect(isTold()).toEqual([false, false]);
  session.kitchen.cooking.open('breakfast');
  expect(isTold()).toEqual([true, true]);
});

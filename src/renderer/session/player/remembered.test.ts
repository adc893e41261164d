import i18next from 'i18next';
import { beforeEach, expect, test, vi } from 'vitest';
import { openWindow, refuse, session } from '../fixtures/window';

beforeEach(openWindow);

test('says once that preferences cannot be kept, and again where they could be meanwhile', async () => {
  vi.spyOn(i18next, 't').mockReturnValue('not kept');
  const change = async (speed: number) => {
    session.remember({ speed });
    await new Promise(setImmediate);
  };
  refuse({ code: 'failed', field: '', message: '', why: { name: 'readOnly', values: {} } });
  await change(2);
  expect(session.state.problem).toBe('not kept');
  session.showProblem('');
  await change(4);
  expect(session.state.problem).toBe('');
  expect(session.state.preferences.speed).toBe(4);
  refuse(null);
  await change(8);
  refuse({ code: 'failed', field: '', message: 'denied' });
  await change(1);
  expect(session.state.problem).toBe('not kept');
});

import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { ProgramOrder } from '../../shared/api/program-order';
import { findBrowser } from '../headless/browser';
import { cookInBrowser } from '../headless/cook-program';
import { runProgram } from '../lab/run-program';
import type { Run } from '../run/run';
import { type CookingOptions, cookProgram } from './cook-program';
import { paperTerminal } from './fixtures/paper-terminal';

vi.mock('../headless/browser', () => ({ findBrowser: vi.fn(), WHICH_BROWSER: 'install one' }));
vi.mock('../headless/cook-program', () => ({ cookInBrowser: vi.fn() }));
vi.mock('../lab/run-program', () => ({ runProgram: vi.fn() }));

const order = {} as ProgramOrder;
const [inBrowser, inProcess] = [{} as Run, {} as Run];
beforeEach(() => {
  vi.mocked(findBrowser).mockReturnValue('/usr/bin/chromium');
  vi.mocked(cookInBrowser).mockResolvedValue(inBrowser);
  vi.mocked(runProgram).mockResolvedValue(inProcess);
});
afterEach(() => void vi.resetAllMocks());

function cook(options: Partial<CookingOptions> = {}) {
  const { terminal, complained } = paperTerminal();
  const files = { script: new URL('file:///lane.js'), pyodide: '/pyodide' };
  const { signal } = new AbortController();
  const cooked = cookProgram(
    order,
    { host: undefined, files, ready: () => {}, signal, ...options },
    terminal,
  );
  return { cooked, complained };
}

it('cooks in the browser where there is one, else in a process, and says where', async () => {
  expect(await cook().cooked).toEqual({
    run: inBrowser,
    where: expect.stringContaining('/usr/bin/chromium'),
  });
  vi.mocked(findBrowser).mockReturnValue(null);
  const { cooked, complained } = cook();
  expect(await cooked).toEqual({ run: inProcess, where: expect.stringContaining('a process') });
  expect(complained).toEqual([]);
});

it('cooks where it is told to', async () => {
  expect((await cook({ host: 'process' }).cooked).run).toBe(inProcess);
  expect(findBrowser).not.toHaveBeenCalled();
  vi.mocked(findBrowser).mockReturnValue(null);
  await expect(cook({ host: 'browser' }).cooked).rejects.toThrow(
    '--host browser: there is none; install one',
  );
});

it('says why it is a process where the browser does not come up, and fails where it was to be the browser', async () => {
  vi.mocked(cookInBrowser).mockRejectedValue(new Error('no shared library'));
  const { cooked, complained } = cook();
  expect((await cooked).run).toBe(inProcess);
  expect(complained).toEqual([expect.stringMatching(/cooked in a process.*no shared library/)]);
  await expect(cook({ host: 'browser' }).cooked).rejects.toThrow('no shared library');
});

it('cooks nothing where the recording cannot be written, or somebody stops the loading', async () => {
  vi.mocked(cookInBrowser).mockImplementation(async (_order, ready) => {
    ready();
    return inBrowser;
  });
  const ready = () => {
    throw new Error('the disk is full');
  };
  await expect(cook({ ready }).cooked).rejects.toThrow('the disk is full');
  vi.mocked(cookInBrowser).mockRejectedValue(new Error('it was stopped'));
  await expect(cook({ signal: AbortSignal.abort() }).cooked).rejects.toThrow('it was stopped');
  expect(runProgram).not.toHaveBeenCalled();
});

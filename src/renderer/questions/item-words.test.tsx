import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { createStore } from 'zustand';
import { runHeader } from '../../shared/fixtures/run-header';
import type { SequenceQuestion } from '../../shared/lesson/question';
import { SessionContext } from '../session/context';
import type { Session } from '../session/session';
import { ItemWords } from './ItemWords';
import '../i18n';

const text = { en: 'egg is ready', ko: 'egg is ready' };
const question: SequenceQuestion = {
  id: 'first',
  type: 'sequence',
  text,
  measure: { of: 'printed', mode: 'async' },
  items: [
    { name: 'task', text },
    { name: 'printed', text, by: 'egg' },
    { name: 'program', text, by: '' },
  ],
};

it('shows a task, a line that a task prints in its colour, and one that the program itself prints', () => {
  expect(rendered('task')).toBe('egg is ready');
  expect(rendered('printed')).toMatch(/^<span [^>]*style="--text:[^"]+">egg is ready<\/span>$/);
  expect(rendered('program')).toMatch(/^<span class="[^"]*">egg is ready<\/span>$/);
});

function rendered(name: string): string {
  const state = { cards: [], playback: { log: { header: runHeader() } } };
  const session = { store: createStore(() => state) } as unknown as Session;
  return renderToStaticMarkup(
    <SessionContext value={session}>
      <ItemWords question={question} name={name} />
    </SessionContext>,
  );
}

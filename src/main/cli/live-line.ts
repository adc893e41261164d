import { longRun } from '../../shared/figures/question-range';
import { LaneCursor } from '../../shared/state/fold/lane-cursor';
import type { LaneState } from '../../shared/state/lane-state';
import { findCard } from '../lessons';
import type { Run } from '../run/run';
import { duration, modeName } from './names';
import type { Terminal } from './terminal';

/** How often the live line changes, in ms. */
const REFRESH_MS = 100;

/** Says in one line what both kitchens do now, until the run has ended. */
export function showRun(run: Run, terminal: Terminal): void {
  const lanes = run.header.lanes.map(({ lane, mode }) => new LaneCursor(run.log, lane, mode));
  const card = findCard(run.header);
  const minutes = card && longRun(card, run.header.parameters);
  const long = minutes ? ` (the run can take up to ${minutes} min)` : '';
  const timer = setInterval(() => {
    const { measuring, kitchenMs } = run.clock();
    if (measuring) {
      // No more than that: looking on would take time from what is measured.
      const mode = run.header.lanes.find(({ lane }) => lane === measuring)?.mode ?? 'sync';
      terminal.showLive(`measuring ${modeName(run.header, mode)}${long}`);
      return;
    }
    const doing = lanes.map((cursor) => describeLane(cursor.seek(run.log.lanes[cursor.lane].length)));
    terminal.showLive([duration(kitchenMs), ...doing].join('  '));
  }, REFRESH_MS);
  run.ended.then(() => {
    clearInterval(timer);
    terminal.showLive('');
  });
}

/** "sync: egg-1 fry (blocked)" */
function describeLane({ mode, cook, tasks, outcome }: LaneState): string {
  switch (cook.doing) {
    case 'working':
    case 'blocked': {
      const name = tasks.get(cook.task)?.name ?? '';
      return `${mode}: ${name} ${cook.label}${cook.doing === 'blocked' ? ' (blocked)' : ''}`;
    }
    case 'gone':
      return `${mode}: ${outcome === 'ok' ? 'done' : outcome}`;
    default:
      return `${mode}: ${cook.doing === 'idle' ? 'idle' : '…'}`;
  }
}

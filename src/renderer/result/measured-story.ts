import { type Doubt, doubtOf, type MachineReport } from '../../shared/figures/machine-report';
import { isSameAmount } from '../../shared/figures/measure';
import {
  type ProcessReport,
  switchesOf,
  waitCost,
  waitingThreads,
} from '../../shared/figures/process-report';
import { type LaneReport, runAlike } from '../../shared/figures/report';
import type { WorkReport } from '../../shared/figures/work-report';
import { figureText } from '../i18n/figure-text';
import { numberWords } from '../i18n/number-words';
import type { Sentence, Story } from './sentence';

/** What a measurement came to that is no race: it says nothing, its lanes ran the same, or its waits are as many as not. */
export function measuredStory(sync: LaneReport, async: LaneReport): Story | null {
  const doubt = doubtOf([sync, async]);
  if (doubt) return doubtful(doubt, sync, async);
  if (runAlike([sync, async])) return alike(sync, async);
  if (!sync.process || !async.process) return null;
  return {
    kind: 'measured',
    headline: { key: 'waits.headline', values: waitValues(sync, async) },
    explanation: { key: waitsKey(sync.process, async.process), values: waitValues(sync, async) },
  };
}

/** What the lanes of a measurement showed, from their figures alone, a sentence each. */
export function shownBy(lanes: readonly LaneReport[]): Sentence[] {
  if (doubtOf(lanes)) return [{ key: 'shown.nothing', values: {} }];
  return [
    ...shownOfWaits(lanes),
    ...lanes.flatMap((lane) => (lane.work ? shownOfWork(lane, lane.work) : [])),
  ];
}

function doubtful(doubt: Doubt, sync: LaneReport, async: LaneReport): Story {
  return {
    kind: 'doubtful',
    headline: { key: 'doubt.headline', values: {} },
    explanation: { key: doubtKey(doubt, sync, async), values: doubtValues([sync, async]) },
  };
}

function doubtKey(doubt: Doubt, ...lanes: LaneReport[]): Sentence['key'] {
  if (doubt === 'one-core') return 'doubt.oneCore';
  return lanes.some(({ machine }) => machine?.givenShare != null) ? 'doubt.notGiven' : 'doubt.busy';
}

function doubtValues(lanes: readonly LaneReport[]): Sentence['values'] {
  const machines = lanes.flatMap(({ machine }) => machine ?? []);
  const percent = (share: number) => Math.round(100 * share);
  const given = ({ givenShare }: MachineReport) => givenShare ?? 1;
  return {
    others: percent(Math.max(0, ...machines.map(({ othersShare }) => othersShare))),
    given: percent(Math.min(1, ...machines.map(given))),
  };
}

function alike(sync: LaneReport, async: LaneReport): Story {
  const { processes } = async.work ?? {};
  return {
    kind: 'alike',
    headline: { key: 'alike.headline', values: {} },
    explanation: {
      key: processes ? 'alike.processes' : 'alike.threads',
      values: {
        syncSeconds: figureText(sync.makespanMs / 1000),
        asyncSeconds: figureText(async.makespanMs / 1000),
        start: figureText((processes?.startMs ?? 0) / 1000),
        back: figureText((processes?.returnMs ?? 0) / 1000),
      },
    },
  };
}

/** The sentence that has no more figures than the system and the recording tell. */
function waitsKey(...processes: ProcessReport[]): Sentence['key'] {
  const switches = processes.every((process) => switchesOf(process) !== null);
  const memory = processes.every(({ before }) => before !== null);
  return `waits.${switches ? (memory ? 'all' : 'switches') : memory ? 'memory' : 'time'}`;
}

function waitValues(sync: LaneReport, async: LaneReport): Sentence['values'] {
  const both = { sync, async };
  return Object.fromEntries(
    (['sync', 'async'] as const).flatMap((mode) => {
      const { process, makespanMs } = both[mode];
      const cost = process && waitCost(process, makespanMs);
      return [
        [`${mode}Waits`, numberWords(process?.waits ?? 0)],
        [`${mode}Seconds`, figureText(makespanMs / 1000)],
        [`${mode}Ms`, figureText(cost?.ms ?? 0)],
        [`${mode}Switches`, figureText(cost?.switches ?? 0)],
        [`${mode}Kb`, figureText((cost?.bytes ?? 0) / 1000)],
      ];
    }),
  );
}

function shownOfWaits(lanes: readonly LaneReport[]): Sentence[] {
  const [sync, async] = (['sync', 'async'] as const).map((mode) => lanes.find((lane) => lane.mode === mode));
  if (!sync?.process || !async?.process) return [];
  const [thread, coroutine] = [waitCost(sync.process, 1), waitCost(async.process, 1)];
  return [
    ...compared('memory', thread?.bytes, coroutine?.bytes),
    ...compared('switches', thread?.switches, coroutine?.switches),
    ...ownThreads(sync.process, async.process),
  ];
}

/** Which of two figures is how many times the other. */
function compared(what: 'memory' | 'switches', sync?: number | null, async?: number | null): Sentence[] {
  if (!sync || !async) return [];
  const more = isSameAmount(sync, async) ? 'same' : sync > async ? 'sync' : 'async';
  return [
    {
      key: `shown.${what}.${more}`,
      values: { times: figureText(Math.max(sync, async) / Math.min(sync, async)) },
    },
  ];
}

function ownThreads(sync: ProcessReport, async: ProcessReport): Sentence[] {
  const [threads, others] = [waitingThreads(sync), waitingThreads(async)];
  if (threads === null || others === null) return [];
  const values = { threads: numberWords(threads), others, own: async.before?.threads ?? 0 };
  return [{ key: 'shown.threads', values }];
}

function shownOfWork({ mode, makespanMs }: LaneReport, work: WorkReport): Sentence[] {
  const { workers, atOnce, handovers, longestMs, processes, computes, oneLock } = work;
  const does = computes ? 'computed' : 'waited';
  const values = {
    workers,
    atOnce,
    handovers: numberWords(handovers),
    seconds: figureText(makespanMs / 1000),
    one: figureText(longestMs / 1000),
  };
  const worked: Sentence = { key: `shown.${does}.${oneLock ? 'oneLock' : mode}`, values };
  return processes ? [worked, costOf(processes)] : [worked];
}

function costOf({ startMs, bytes, returnMs }: NonNullable<WorkReport['processes']>): Sentence {
  return {
    key: 'shown.processes',
    values: {
      start: figureText(startMs / 1000),
      mb: figureText(bytes / 1e6),
      back: figureText(returnMs / 1000),
    },
  };
}

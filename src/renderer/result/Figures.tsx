import {
  AlarmClock,
  ArrowDownUp,
  CookingPot,
  Hourglass,
  Lock,
  MemoryStick,
  Moon,
  PackageOpen,
  Repeat2,
  Rocket,
  Ruler,
  Shuffle,
  Timer,
  Undo2,
  Users,
} from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { type WaitCost, waitCost, waitingThreads } from '../../shared/figures/process-report';
import type { LaneReport } from '../../shared/figures/report';
import type { KeyOf } from '../i18n/en/translation';
import { figureText } from '../i18n/figure-text';
import { numberWords } from '../i18n/number-words';
import { useModeName } from '../session/mode-name';
import { inSeconds } from '../words/names';
import styles from './figures.module.css';

type FigureName =
  KeyOf<'result'> extends infer Key ? (Key extends `figures.${infer Name}` ? Name : never) : never;

interface FigureSpec {
  name: FigureName;
  icon: ReactNode;
  /** '0' where a lane has nothing of it, NOT_GIVEN where the system does not report it. */
  text(lane: LaneReport): string;
  unit: keyof typeof units | '';
}

const units = { s: 'seconds', ms: 'milliseconds', MB: 'megabytes', kB: 'kilobytes' } as const;

const NOT_GIVEN = '–';

const BLOCKED: FigureSpec = {
  name: 'blocked',
  icon: <Lock />,
  text: (lane) => inSeconds(lane.blockedMs),
  unit: 's',
};
const IDLE: FigureSpec = {
  name: 'idle',
  icon: <Hourglass />,
  text: (lane) => inSeconds(lane.idleMs),
  unit: 's',
};

/** Where a cook's time went: shown also where no lane has any. */
const TIMES: FigureSpec[] = [
  { name: 'work', icon: <CookingPot />, text: (lane) => inSeconds(lane.busyMs), unit: 's' },
  BLOCKED,
  IDLE,
];
/** How promptly a lane answered. */
const PROMPTNESS: FigureSpec[] = [
  { name: 'longestStep', icon: <Ruler />, text: (lane) => inSeconds(lane.longestStepMs), unit: 's' },
  { name: 'latency', icon: <Timer />, text: (lane) => noticed(longestLatency(lane)), unit: 's' },
  { name: 'latestBell', icon: <AlarmClock />, text: (lane) => noticed(lane.latestBellMs), unit: 's' },
  { name: 'inversions', icon: <ArrowDownUp />, text: (lane) => String(lane.inversions), unit: '' },
];
/** Left out of all other figures. */
const SUSPENDED: FigureSpec = {
  name: 'suspended',
  icon: <Moon />,
  text: (lane) => inSeconds(lane.suspendedMs),
  unit: 's',
};
/** What one wait cost, and what the process had beside. */
const PROCESS: FigureSpec[] = [
  { name: 'msPerWait', icon: <Timer />, text: (lane) => figure(costOf(lane)?.ms), unit: 'ms' },
  { name: 'switchesPerWait', icon: <Shuffle />, text: (lane) => figure(costOf(lane)?.switches), unit: '' },
  { name: 'memoryPerWait', icon: <MemoryStick />, text: (lane) => figure(kilobytes(lane)), unit: 'kB' },
  {
    name: 'waitingThreads',
    icon: <Users />,
    text: ({ process }) => counted(process && waitingThreads(process)),
    unit: '',
  },
  {
    name: 'ownThreads',
    icon: <Users />,
    text: ({ process }) => counted(process?.before?.threads ?? null),
    unit: '',
  },
];
/** Where the recording does not say what the runtime took by itself: all of it. */
const WHOLE_PROCESS: FigureSpec[] = [
  ...PROCESS.slice(0, 2),
  { name: 'memory', icon: <MemoryStick />, text: ({ process }) => megabytes(process), unit: 'MB' },
  { name: 'threads', icon: <Users />, text: ({ process }) => counted(process?.threads ?? null), unit: '' },
];
/** What a lane's workers did, and what processes among them cost. */
const WORK: FigureSpec[] = [
  { name: 'atOnce', icon: <Users />, text: ({ work }) => String(work?.atOnce ?? 0), unit: '' },
  { name: 'handovers', icon: <Repeat2 />, text: ({ work }) => counted(work?.handovers ?? 0), unit: '' },
  { name: 'start', icon: <Rocket />, text: ({ work }) => figure(inS(work?.processes?.startMs)), unit: 's' },
  { name: 'back', icon: <Undo2 />, text: ({ work }) => figure(inS(work?.processes?.returnMs)), unit: 's' },
  {
    name: 'pickled',
    icon: <PackageOpen />,
    text: ({ work }) => figure((work?.processes?.bytes ?? 0) / 1e6),
    unit: 'MB',
  },
];

/** The figures of the lanes side by side: what was measured, or where the cooks' time went and how prompt they were. */
export function Figures({ lanes }: { lanes: LaneReport[] }) {
  const has = ({ text }: FigureSpec) => lanes.some((lane) => text(lane) !== '0');
  const shown = specsOf(lanes).filter((spec) => TIMES.includes(spec) || has(spec));
  return (
    <div className={styles.figures} data-many={shown.length > 3 || undefined}>
      {shown.map((spec) => (
        <Figure key={spec.name} spec={spec} lanes={lanes} />
      ))}
    </div>
  );
}

function specsOf(lanes: LaneReport[]): FigureSpec[] {
  const processes = lanes.flatMap(({ process }) => process ?? []);
  if (processes.length > 0)
    return [...(processes.every(({ before }) => before) ? PROCESS : WHOLE_PROCESS), SUSPENDED];
  if (lanes.some(({ work }) => work !== null)) return [...WORK, SUSPENDED];
  return [...TIMES, ...PROMPTNESS, SUSPENDED];
}

/** One figure: once where all lanes agree, else for each lane that has any. */
function Figure({ spec, lanes }: { spec: FigureSpec; lanes: LaneReport[] }) {
  const { t } = useTranslation('result');
  const modeName = useModeName('modeShort');
  const { name, icon, text, unit } = spec;
  const alike = lanes.every((lane) => text(lane) === text(lanes[0] as LaneReport));
  const having = lanes.filter((lane) => text(lane) !== '0');
  const shown = alike ? lanes.slice(0, 1) : having;
  const notGiven = shown.every((lane) => text(lane) === NOT_GIVEN);
  const both = notGiven ? 'notGiven' : having.length > 0 ? 'inBoth' : 'inNeither';
  const where = notGiven || (alike && lanes.length > 1) ? [t(both)] : shown.map(({ mode }) => modeName(mode));
  return (
    <section className={styles.figure} data-figure={name}>
      <span className={styles.icon} data-lane={alike ? undefined : shown[0]?.lane} aria-hidden="true">
        {icon}
      </span>
      <div>
        <h3>{t(`figures.${name}`)}</h3>
        <p className={styles.values}>
          {shown.map((lane) => (
            <span key={lane.lane} data-lane={alike ? undefined : lane.lane}>
              {unit === '' || notGiven ? text(lane) : t(units[unit], { value: text(lane) })}
            </span>
          ))}
        </p>
        <p>{where.join(' · ')}</p>
      </div>
    </section>
  );
}

function figure(value: number | null | undefined): string {
  return value === null || value === undefined ? NOT_GIVEN : figureText(value);
}

function costOf({ process, makespanMs }: LaneReport): WaitCost | null {
  return process && waitCost(process, makespanMs);
}

function kilobytes(lane: LaneReport): number | null {
  const bytes = costOf(lane)?.bytes ?? null;
  return bytes === null ? null : bytes / 1000;
}

const inS = (ms = 0) => ms / 1000;

function counted(count: number | null): string {
  return count === null ? NOT_GIVEN : numberWords(count);
}

function megabytes(process: LaneReport['process']): string {
  return counted(Math.round((process?.residentBytes ?? 0) / 1e6));
}

/** Less than a quarter of a second is no lateness that anybody saw. */
function noticed(ms: number): string {
  return ms < 250 ? '0' : inSeconds(ms);
}

function longestLatency({ tasks }: LaneReport): number {
  return tasks.reduce((longest, task) => Math.max(longest, task.latencyMs), 0);
}

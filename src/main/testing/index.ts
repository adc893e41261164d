/**
 * For end-to-end tests of what is taught here or built upon it: starts a host without a window, runs lessons, waits for
 * trace events instead of sleeping, and compares runs. See docs/testing.md.
 */
export { type Comparison, compare } from '../../shared/figures/compare';
export { type LaneReport, type Report, report } from '../../shared/figures/report';
export { encodeRecording, RecordingError } from '../../shared/recording';
export type { RunHeader, RunLog } from '../../shared/trace/run-log';
export type { LaneId, Mode, TraceEvent, TraceEventType } from '../../shared/trace/trace';
export { openRecordingFile } from '../recordings/file';
export {
  assertMilestones,
  /** @deprecated It is called assertMilestones. */
  assertMilestones as assertOrder,
  assertSameMilestones,
  /** @deprecated It is called assertSameMilestones. */
  assertSameMilestones as assertSameOrder,
  MilestoneError,
  /** @deprecated It is called MilestoneError. */
  MilestoneError as OrderError,
  milestonesOf,
  /** @deprecated It is called milestonesOf. */
  milestonesOf as orderOf,
} from './assert-milestones';
export { type CookOptions, openKitchen, type TestKitchen } from './kitchen';
export { TracedRun, WaitError, type WaitOptions, type Wanted } from './traced-run';

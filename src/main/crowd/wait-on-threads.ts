import { MAIN_TASK } from '../../shared/trace/trace';
import type { Recorder } from '../kitchen/recorder';
import type { Crowd } from './crowd';
import { ThreadPool } from './thread-pool';

/** Gives all blocking waits to the pool at once and stays for the last of them, as leaving ThreadPoolExecutor's `with`. */
export async function waitOnThreads(recorder: Recorder, crowd: Crowd): Promise<void> {
  const { jobs, max_workers, wait_ms } = crowd;
  const task = MAIN_TASK;
  recorder.emit({
    type: 'task-created',
    task,
    parent: task,
    ticket: 0,
    kind: 'main',
    name: 'crowd',
    label: '',
  });
  recorder.emit({ type: 'step-started', task });
  const pool = new ThreadPool(recorder, crowd);
  const calls = Array.from({ length: jobs }, () => pool.submit());
  const ms = Math.ceil(jobs / max_workers) * wait_ms;
  recorder.emit({ type: 'block-started', task, label: 'join', station: '', ms });
  recorder.flush();
  await Promise.all(calls);
  recorder.emit({ type: 'block-ended', task });
  recorder.emit({
    type: 'printed',
    task,
    text: `${jobs} toasts`,
    label: 'print',
    stream: 'stdout',
    job: null,
  });
  recorder.emit({ type: 'task-done', task, outcome: 'ok', error: '' });
}

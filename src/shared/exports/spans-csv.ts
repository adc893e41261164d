import { LaneSpans } from '../figures/spans';
import type { RunLog } from '../trace/run-log';

const COLUMNS = ['lane', 'mode', 'task', 'name', 'kind', 'label', 'start_ms', 'end_ms'];

/**
 * A run's spans as CSV (RFC 4180), a line a span in order of its start; times in kitchen ms, `end_ms` empty where open. Where
 * kitchen time stood still, because the process did not run, a line of kind `suspended` says for how many real ms.
 */
export function spansCsv(log: RunLog): string {
  const rows = log.header.lanes.flatMap(({ lane, mode }) => {
    const { spans, tasks, suspensions } = new LaneSpans().update(log.lanes[lane]);
    const names = new Map(tasks.map(({ id, name }) => [id, name]));
    const rows = spans.map(({ task, kind, label, startMs, endMs }) => [
      lane,
      mode,
      task ?? '',
      names.get(task ?? -1) ?? '',
      kind,
      label,
      startMs,
      endMs ?? '',
    ]);
    return [...rows, ...suspensions.map(({ t, ms }) => [lane, mode, '', '', 'suspended', `${ms} ms`, t, t])];
  });
  return [COLUMNS, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}

/** Escapes text that a spreadsheet would run as a formula. */
function cell(value: string | number): string {
  const text = typeof value === 'string' && /^[=+\-@\t\r]/.test(value) ? `'${value}` : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

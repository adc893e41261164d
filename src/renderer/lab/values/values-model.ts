import type { LaneState } from '../../../shared/state/lane-state';

/** One variable of a coroutine, as it was when that was suspended last. */
export interface ShownValue {
  name: string;
  value: string;
  /** It is new, or was another the time before. */
  changed: boolean;
}

/** A coroutine with its variables. */
export interface ShownValues {
  task: number;
  name: string;
  kind: string;
  label: string;
  values: ShownValue[];
}

/** So many coroutines are shown at most, those first that were created first. */
export const MOST_SHOWN = 30;

/** The variables of the coroutines that are not done. */
export function shownValues({ tasks, values }: LaneState): { shown: ShownValues[]; left: number } {
  const shown: ShownValues[] = [];
  let left = 0;
  for (const each of values) {
    const task = tasks.get(each.task);
    if (!task || task.status === 'done') continue;
    if (shown.length >= MOST_SHOWN) left++;
    else {
      const { name, kind } = task;
      shown.push({
        task: each.task,
        name,
        kind,
        label: each.label,
        values: compared(each.values, each.before),
      });
    }
  }
  return { shown, left };
}

function compared(now: string, before: string): ShownValue[] {
  const old = read(before);
  return Object.entries(read(now)).map(([name, value]) => ({
    name,
    value,
    changed: !Object.hasOwn(old, name) || old[name] !== value,
  }));
}

/** A JSON object of texts; whatever else a recording holds there has no values. */
function read(text: string): Record<string, string> {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null) return {};
    return Object.fromEntries(Object.entries(value).filter(([, each]) => typeof each === 'string'));
  } catch {
    return {};
  }
}

import { expect, it } from 'vitest';
import { traceEventTypes } from '../../shared/trace/trace';
import type { Captions } from './captions';
import { executorCaptions } from './executor-captions';
import { laneCaptions } from './lane-captions';
import { programCaptions } from './program-captions';
import { taskCaptions } from './task-captions';

it('has a caption for each type of event in one place, and does not compile without', () => {
  const parts = [taskCaptions, executorCaptions, laneCaptions, programCaptions];
  expect(parts.flatMap((part) => Object.keys(part)).sort()).toEqual([...traceEventTypes].sort());
  const { printed, ...forgetful }: Partial<Captions> = Object.assign({}, ...parts);
  // @ts-expect-error: `printed` has no caption.
  const captions: Captions = forgetful;
  expect(captions).not.toHaveProperty('printed');
});

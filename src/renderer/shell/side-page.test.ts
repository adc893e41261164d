import { describe, expect, it } from 'vitest';
import type { LessonCard } from '../../shared/lesson/lesson';
import { lanePageOf, sideAtFirst, withPage } from './side-page';

const lesson = (id: string, panel?: 'loop') => ({ id, panel }) as LessonCard;
const breakfast = lesson('breakfast');
const coroutines = lesson('coroutines', 'loop');
const gather = lesson('gather', 'loop');

describe('the side panel', () => {
  it('opens on the loop for a lesson about it, and on code for the others', () => {
    expect(lanePageOf(sideAtFirst, coroutines)).toBe('loop');
    expect(lanePageOf(sideAtFirst, breakfast)).toBe('code');
    expect(lanePageOf(sideAtFirst, undefined)).toBe('code');
  });

  it('stays on the page that was chosen for as long as the lesson is open', () => {
    const chosen = withPage(sideAtFirst, 'code', false, coroutines);
    expect(lanePageOf(chosen, coroutines)).toBe('code');
    expect(lanePageOf(chosen, gather)).toBe('loop');
    const loop = withPage(sideAtFirst, 'loop', false, breakfast);
    expect(lanePageOf(loop, lesson('open-kitchen'))).toBe('loop');
  });

  it('keeps what is chosen while recordings are compared apart', () => {
    const chosen = withPage(sideAtFirst, 'tasks', true, breakfast);
    expect(chosen).toEqual({ ...sideAtFirst, compared: 'tasks' });
  });
});

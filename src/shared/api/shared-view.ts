import { momentKinds } from '../show/moments';
import { beatNames } from '../show/options';
import type { ShowPosition } from '../show/show';
import { laneIds, modes } from '../trace/trace';
import { z } from '../validation/zod';
import { speedSchema } from './speed';

/**
 * What windows that go in step share: what is on screen, where its playhead is and how it moves. How each of them is laid
 * out is its own.
 */

/** In the query of a window's address: it was opened beside another. */
export const SECOND_WINDOW = 'second';

const ms = z.number().min(0).max(Number.MAX_SAFE_INTEGER);
const count = z.int().min(0);
const name = z.string().max(300);

const beatSchema = z.strictObject({
  first: count,
  until: count,
  t: ms,
  times: z.int().min(1),
  progress: z.number().min(0).max(1),
});

const positionSchema = z.strictObject({
  t: ms,
  left: count,
  right: count,
  beats: z.strictObject({ left: beatSchema.optional(), right: beatSchema.optional() }).optional(),
});
export type SharedPosition = z.infer<typeof positionSchema>;

const playheadSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('live') }),
  z.strictObject({ kind: z.literal('standing'), position: positionSchema }),
  z.strictObject({
    kind: z.literal('replay'),
    from: positionSchema,
    /** How long ago it set out from there, in ms: each window has a clock of its own. */
    agoMs: ms,
    speed: speedSchema,
    /** It stays in the selected range. */
    loops: z.boolean(),
  }),
]);
export type SharedPlayhead = z.infer<typeof playheadSchema>;

/** A recording, by what its bytes are asked for with, and what it is called. */
const sourceSchema = z.strictObject({ recording: name, name });
export type SharedSource = z.infer<typeof sourceSchema>;

const parameter = z.union([z.number(), z.string().max(2000), z.boolean()]);
const screenSchema = z.discriminatedUnion('kind', [
  /** A lesson's kitchens before they cook. */
  z.strictObject({
    kind: z.literal('lesson'),
    lesson: z.string().max(100),
    parameters: z.record(z.string().max(100), parameter),
    modes: z.strictObject({ left: z.enum(modes), right: z.enum(modes) }),
  }),
  /** The kitchen's current run, by its id. */
  z.strictObject({ kind: z.literal('run'), id: name }),
  z.strictObject({ kind: z.literal('recording'), ...sourceSchema.shape }),
  /** Two recordings side by side, and the lane of each that is on screen. */
  z.strictObject({
    kind: z.literal('comparison'),
    runs: z.tuple([sourceSchema, sourceSchema]),
    lanes: z.tuple([z.enum(laneIds), z.enum(laneIds)]),
  }),
  /** What only the window that shares it can show, such as a file from outside the library. */
  z.strictObject({ kind: z.literal('own') }),
]);
export type SharedScreen = z.infer<typeof screenSchema>;

const rangeSchema = z.strictObject({ fromMs: ms, toMs: ms });

export const sharedViewSchema = z.strictObject({
  screen: screenSchema,
  playhead: playheadSchema,
  /** The selected stretch of kitchen time, and whether it is looped. */
  range: rangeSchema.nullable(),
  looping: z.boolean(),
  /** The result is on screen. */
  result: z.boolean(),
  /** What the show's time depends on: the preferences of that name. */
  pace: z.strictObject({
    speed: speedSchema,
    beats: z.enum(beatNames),
    dwellOn: z.array(z.enum(momentKinds)).max(momentKinds.length).nullable(),
  }),
});
export type SharedView = z.infer<typeof sharedViewSchema>;

/** Told to every window once there are two, and again whenever one of them moves what they share. */
export interface ViewMessage {
  type: 'view';
  /** How many windows there are. */
  windows: number;
  /** Grows with every view that is shared: the highest is the one that holds. */
  number: number;
  /** Null where nobody has shared one yet. */
  view: SharedView | null;
  /** The window that hears this is to share its view: it was there before the others. */
  asked: boolean;
}

/** The view as it is told so much later, in ms. */
export function laterView(view: SharedView, ms: number): SharedView {
  const { playhead } = view;
  if (playhead.kind !== 'replay') return view;
  return { ...view, playhead: { ...playhead, agoMs: playhead.agoMs + ms } };
}

/** A position as it is shared: what its beats have alike with others does not matter any more. */
export function toShared({ t, left, right, beats }: ShowPosition): SharedPosition {
  if (!beats) return { t, left, right };
  const shared: SharedPosition['beats'] = {};
  for (const lane of ['left', 'right'] as const) {
    const beat = beats[lane];
    if (!beat) continue;
    const { likeness: _, ...rest } = beat;
    shared[lane] = rest;
  }
  return { t, left, right, beats: shared };
}

/** The position that was shared. */
export function fromShared({ beats, ...position }: SharedPosition): ShowPosition {
  if (!beats) return position;
  const { left, right } = beats;
  return {
    ...position,
    beats: {
      ...(left && { left: { ...left, likeness: '' } }),
      ...(right && { right: { ...right, likeness: '' } }),
    },
  };
}

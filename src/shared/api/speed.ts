import { z } from '../validation/zod';

/** Speeds are kitchen ms per ms. */
export const speedLimits = { least: 0.1, most: 1000 } as const;
export const speedSchema = z.number().min(speedLimits.least).max(speedLimits.most);

/** At which a window lets kitchens cook. */
export const cookingSpeeds = [0.25, 0.5, 1, 2, 4, 8] as const;

/** At which a window replays, and films run. */
export const replaySpeeds = [0.1, 0.25, 0.5, 1, 2, 4, 8, 16, 32, 64] as const;

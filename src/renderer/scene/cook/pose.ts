import { mix } from '../canvas/easing';

/** An arm: shoulder x, then elbow, middle of the forearm and wrist (x, y each). Shoulders are 127 above the feet. */
export type Arm = readonly [number, number, number, number, number, number, number];
/** A leg: hip x, then knee and ankle (x, y each), the foot's turn in degrees and its direction (1 toes right). */
export type Leg = readonly [number, number, number, number, number, number, number];

/** The cook's body, drawn as if facing right: origin between the feet, y downwards, in units of the drawings. */
export interface Pose {
  /** Lean of the upper body in degrees, height off the ground, x and tilt (degrees) of the head. */
  body: readonly [number, number, number, number];
  left: Arm;
  right: Arm;
  leftLeg: Leg;
  rightLeg: Leg;
}

export const SHOULDER_Y = -127;
export const HIP_Y = -64;

const standLeft: Leg = [-13, -13, -36, -13, -9, 0, -1];
const standRight: Leg = [13, 13, -36, 13, -9, 0, 1];
const legs = { leftLeg: standLeft, rightLeg: standRight };

export const standing: Pose = {
  ...legs,
  body: [0, 0, 0, 0],
  left: [-27, -44, -104, -37, -96, -30, -88],
  right: [27, 44, -104, 37, -96, 30, -88],
};

export const listening: Pose = {
  ...legs,
  body: [0, 0, 0, 7],
  left: [-27, -38, -100, -31, -91, -24, -82],
  right: [27, 46, -136, 41, -148, 36, -160],
};

export const carrying: Pose = {
  ...legs,
  body: [0, 0, 0, 3],
  left: [-27, -41, -104, -33, -97, -26, -90],
  right: [27, 42, -104, 47, -114, 52, -124],
};

/** An arm stretched out to somebody beside. */
export const handing: Pose = {
  ...legs,
  body: [2, 0, 1, 3],
  left: standing.left,
  right: [27, 45, -113, 54, -110, 62, -107],
};

/** Shows what is served. */
export const presenting: Pose = {
  ...legs,
  body: [0, 0, 0, 4],
  left: standing.left,
  right: [27, 46, -106, 53, -111, 60, -118],
};

export const alarmed: Pose = {
  ...legs,
  body: [-3, 0, 0, -4],
  left: [-27, -48, -138, -42, -150, -34, -164],
  right: [27, 48, -138, 42, -150, 34, -164],
};

/** Arms folded; `tap` is the right foot's angle in degrees. */
export function folded(tap: number): Pose {
  return {
    body: [0, 0, 0, 3],
    left: [-27, -33, -94, -11, -98, 10, -102],
    right: [27, 34, -93, 4, -92, -17, -101],
    leftLeg: standLeft,
    rightLeg: [13, 13, -36, 13, -9, -tap, 1],
  };
}

/** Hands at work over the counter; `stroke` moves the right hand, from -1 to 1. */
export function working(stroke: number): Pose {
  const [x, y] = [46 + 3 * stroke, -116 - 6 * stroke];
  return {
    ...legs,
    body: [3, 0, 1, 6],
    left: [-27, -34, -98, -15, -95, 4, -97],
    right: [27, 44, -100, (44 + x) / 2, (-100 + y) / 2, x, y],
  };
}

/** A dish in the left hand, the sponge in the right one going round; `turn` in radians. */
export function washing(turn: number): Pose {
  const x = 47 + 6 * Math.cos(turn);
  const y = -97 + 5 * Math.sin(turn);
  return {
    ...legs,
    body: [3, 0, 1, 6],
    left: [-27, -31, -95, -11, -88, 8, -82],
    right: [27, 56, -113, (56 + x) / 2, (-113 + y) / 2, x, y],
  };
}

/** A stride at `phase` radians: legs and arms swing against each other. */
export function walking(phase: number): Pose {
  const swing = Math.sin(phase);
  return {
    body: [6, 4 * Math.abs(Math.cos(phase)), 3, -2],
    left: swingArm(-24, [-42, -104, -44, -92, -46, -80], [-18, -100, -7, -94, 4, -88], (1 + swing) / 2),
    right: swingArm(20, [10, -98, 3, -88, -4, -78], [33, -100, 42, -95, 50, -90], (1 - swing) / 2),
    leftLeg: stride(-4, -swing, Math.cos(phase)),
    rightLeg: stride(6, swing, -Math.cos(phase)),
  };
}

function swingArm(shoulder: number, back: number[], front: number[], p: number): Arm {
  return [shoulder, ...back.map((value, i) => mix(value, front[i] as number, p))] as unknown as Arm;
}

/** One leg: `swing` from -1 (back) to 1 (front), `lift` above 0 while the foot is off the ground. */
function stride(hip: number, swing: number, lift: number): Leg {
  const thigh = swing * 0.55;
  const shin = thigh - Math.max(0, lift) * 0.75 - Math.max(0, -swing) * 0.2;
  const knee = [hip + 28 * Math.sin(thigh), HIP_Y + 28 * Math.cos(thigh)] as const;
  const ankle = [knee[0] + 27 * Math.sin(shin), knee[1] + 27 * Math.cos(shin)] as const;
  return [hip, ...knee, ...ankle, (-shin * 180) / Math.PI / 1.6, 1];
}

/** The pose `p` of the way from `a` to `b`. */
export function blend(a: Pose, b: Pose, p: number): Pose {
  if (p >= 1) return b;
  const between = <T extends readonly number[]>(from: T, to: T) =>
    from.map((value, i) => mix(value, to[i] as number, p)) as unknown as T;
  // A foot points one way or the other, never in between.
  const step = (from: Leg, to: Leg): Leg => {
    const [hip, kneeX, kneeY, ankleX, ankleY, turn] = between(from, to);
    return [hip, kneeX, kneeY, ankleX, ankleY, turn, p < 0.5 ? from[6] : to[6]];
  };
  return {
    body: between(a.body, b.body),
    left: between(a.left, b.left),
    right: between(a.right, b.right),
    leftLeg: step(a.leftLeg, b.leftLeg),
    rightLeg: step(a.rightLeg, b.rightLeg),
  };
}

/** The knife over the board; `stroke` lifts it, from -1 to 1. */
export function chopping(stroke: number): Pose {
  const y = -92 - 9 * stroke;
  return {
    ...legs,
    body: [3, 0, 1, 7],
    left: [-27, -36, -98, -18, -86, 0, -80],
    right: [27, 46, -104, 44, (-104 + y) / 2, 40, y],
  };
}

/** Both hands lie on the board and wait. */
export const handsOnBoard: Pose = {
  ...legs,
  body: [0, 0, 0, 3],
  left: [-27, -40, -98, -33, -86, -26, -76],
  right: [27, 40, -98, 33, -86, 26, -76],
};

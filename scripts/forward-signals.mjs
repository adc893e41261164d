const signals = ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGBREAK'];
/** One Ctrl-C arrives more than once: from the terminal and from npm. After this long (ms) it is another one. */
const pressedAnewMs = 5000;

/**
 * Calls `stop` once for each time that somebody wants this process to end, however many signals that sends.
 * @param {(signal: NodeJS.Signals) => void} stop
 * @returns {() => boolean} ends that; says whether it was called
 */
export function forwardSignals(stop, clock = () => performance.now()) {
  let heardAt = Number.NEGATIVE_INFINITY;
  const hear = (signal) => {
    if (clock() - heardAt < pressedAnewMs) return;
    heardAt = clock();
    stop(signal);
  };
  for (const signal of signals) process.on(signal, hear);
  return () => {
    for (const signal of signals) process.off(signal, hear);
    return heardAt !== Number.NEGATIVE_INFINITY;
  };
}

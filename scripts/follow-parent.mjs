/** How often it is looked, in ms. */
const everyMs = 500;

/**
 * Has what npm started end when npm's shell does. npm passes a signal on to the shell that it runs a script in, and some
 * shells end of it without passing it on, which leaves this process behind; so it takes their end for the signal.
 */
export function followParent(env = process.env) {
  if (!env.npm_lifecycle_event) return;
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    process.kill(process.pid, 'SIGTERM');
  }, everyMs);
  watch.unref();
}

/**
 * The frames that pages draw while something goes on.
 * @param {() => Promise<unknown>} work
 * @returns {Promise<{frames: number, seconds: number, cpuSeconds: number}[]>} of each page; cpuSeconds is the processor
 *   time of its main thread
 */
export async function framesDuring(pages, work) {
  const sessions = await Promise.all(pages.map((page) => page.context().newCDPSession(page)));
  for (const session of sessions) await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const before = await Promise.all(sessions.map(cpuSeconds));
  const counters = await Promise.all(pages.map((page) => page.evaluateHandle(startCounting)));
  await work();
  const counted = await Promise.all(counters.map((counter) => counter.evaluate(stopCounting)));
  const after = await Promise.all(sessions.map(cpuSeconds));
  await Promise.all(sessions.map((session) => session.detach()));
  return counted.map((each, index) => ({ ...each, cpuSeconds: after[index] - before[index] }));
}

async function cpuSeconds(session) {
  const { metrics } = await session.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN;
}

function startCounting() {
  const counter = { frames: 0, begun: performance.now(), goesOn: true };
  const tick = () => {
    counter.frames += 1;
    if (counter.goesOn) requestAnimationFrame(tick);
  };
  requestAnimationFrame(tick);
  return counter;
}

function stopCounting(counter) {
  counter.goesOn = false;
  return { frames: counter.frames, seconds: (performance.now() - counter.begun) / 1000 };
}

const codes = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 } as const;

/**
 * Does something that the first signal to end ends cleanly; a second one ends the process.
 * @param act given what is aborted then
 * @returns what it came to, null where it was aborted for good, and the exit code of the signal, 0 where none came
 */
export async function stopOnSignal<T>(
  act: (signal: AbortSignal) => Promise<T>,
): Promise<{ result: T | null; stopped: number }> {
  const controller = new AbortController();
  let stopped = 0;
  const listeners = Object.entries(codes).map(([name, code]) => {
    const listener = () => {
      stopped ||= code;
      controller.abort();
    };
    process.once(name, listener);
    return [name, listener] as const;
  });
  try {
    return { result: await act(controller.signal), stopped };
  } catch (error) {
    if (!stopped) throw error;
    return { result: null, stopped };
  } finally {
    for (const [name, listener] of listeners) process.off(name, listener);
  }
}

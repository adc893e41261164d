import { app } from 'electron';

/**
 * Ends the app with code 1 on whatever fails from now on: without a window it would be an invisible process.
 * @returns call it when the window is there: from then on Electron tells of what fails
 */
export function endOnEarlyFailure(): () => void {
  process.on('uncaughtException', endWith);
  process.on('unhandledRejection', endWith);
  return () => {
    process.off('uncaughtException', endWith);
    process.off('unhandledRejection', endWith);
  };
}

function endWith(error: unknown): void {
  console.error(error);
  app.exit(1);
}

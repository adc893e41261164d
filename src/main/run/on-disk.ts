/**
 * Where a script lies that a thread or a process starts from. An installed app is one archive, which only Electron's own
 * main process can be sure to read; what starts from a file lies beside it, with all that it imports.
 * @param script its URL as a module of the app sees it
 */
export function onDisk(script: URL): URL {
  return new URL(script.href.replace('/app.asar/', '/app.asar.unpacked/'));
}

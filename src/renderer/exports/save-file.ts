/** Hands a file to the person as a download; where it goes is between them and the browser. */
export function saveFile(content: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  // The download has its own hold on the bytes by the next task at the latest.
  setTimeout(() => URL.revokeObjectURL(link.href), KEPT_MS);
}

/** A person may take that long to say where the file goes. */
const KEPT_MS = 10 * 60_000;

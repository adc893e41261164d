/**
 * What steers a terminal or hides what it shows: control characters (C0, DEL, C1), the ends of lines and paragraphs, and
 * what turns the direction of writing around.
 */
const STEERING = /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu;
const known: Record<string, string> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/** Untrusted text made safe for one line of a terminal: `\x1b` in place of an escape. */
export function printable(text: string): string {
  return text.replace(STEERING, (letter) => known[letter] ?? escaped(letter));
}

/** JSON that means the same and steers nothing: its strings have `\u001b` in place of an escape. */
export function printableJson(value: unknown): string {
  return JSON.stringify(value).replace(STEERING, (letter) => `\\u${hex(letter, 4)}`);
}

function escaped(letter: string): string {
  return letter <= '\xff' ? `\\x${hex(letter, 2)}` : `\\u${hex(letter, 4)}`;
}

function hex(letter: string, digits: number): string {
  return letter.charCodeAt(0).toString(16).padStart(digits, '0');
}

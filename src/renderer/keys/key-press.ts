/** What a keyboard event says of the key that was pressed. */
export interface KeyPress {
  key: string;
  code: string;
  shiftKey?: boolean;
  ctrlKey?: boolean;
  altKey?: boolean;
  metaKey?: boolean;
  getModifierState?(name: string): boolean;
}

/** Where a character's key is on a US keyboard, by the code of its place; letters and digits are there by their name. */
const PLACES: Record<string, string> = {
  Space: ' ',
  BracketLeft: '[',
  BracketRight: ']',
  Minus: '-',
  Equal: '+',
  Comma: ',',
  Period: '.',
};

/** What the app listens to besides letters and digits, and what counts as one of them. */
const SYMBOLS: Record<string, string> = {
  ' ': ' ',
  '[': '[',
  ']': ']',
  '+': '+',
  '=': '+',
  '-': '-',
  '?': '?',
  ',': ',',
  '.': '.',
};

/**
 * The key that is meant, on any keyboard: a small Latin letter, a digit, a symbol, a named key such as `ArrowLeft`, or ''
 * where none is. What the press types counts first. Where that is no character of ours, as on a Korean or Cyrillic
 * keyboard, or not known, as while an input method is on, it is the key at the same place of a US keyboard.
 */
export function keyOf(press: KeyPress): string {
  const { key, ctrlKey, altKey, metaKey } = press;
  if (metaKey || (ctrlKey && !altKey)) return '';
  if (altKey || press.getModifierState?.('AltGraph')) return symbolWithAlt(press);
  if (isUnknown(key)) return keyAt(press);
  if (isNamed(key)) return key;
  const own = ownCharacter(key);
  if (own) return own;
  return isMeant(press) ? '' : keyAt(press);
}

/** Whether a key types a character, as an input does that only wants to speak: then it can be turned off. */
export function isCharacter(key: string): boolean {
  return key.length === 1 && key !== ' ';
}

function isUnknown(key: string): boolean {
  return key === '' || key === 'Process' || key === 'Unidentified' || key === 'Dead';
}

/** A key of Arabic types two characters at once: only a name is longer and of ASCII. */
function isNamed(key: string): boolean {
  return key.length > 1 && /^[A-Za-z0-9]+$/.test(key);
}

function ownCharacter(key: string): string {
  return /^[a-zA-Z0-9]$/.test(key) ? key.toLowerCase() : (SYMBOLS[key] ?? '');
}

/** AltGr, or Option on a Mac, types what stands on no key of its own. The plain key with Alt is the system's. */
function symbolWithAlt(press: KeyPress): string {
  const symbol = SYMBOLS[press.key] ?? '';
  const isPlain = symbol === ' ' || symbol === keyAt(press);
  return isPlain ? '' : symbol;
}

/**
 * Punctuation of ASCII is meant as what it is, such as the semicolon where Dvorak has it in the place of Z. But a French
 * digit needs Shift, brackets of the same keyboard need AltGr, and in Hebrew an apostrophe takes the place of W.
 */
function isMeant({ key, code, shiftKey }: KeyPress): boolean {
  if (!/^[!-~]$/.test(key)) return false;
  if (/^(Digit|Bracket)/.test(code)) return shiftKey === true;
  return !(code === 'KeyW' && key === "'");
}

/** The key at a place of a US keyboard, or ''. */
function keyAt({ code, shiftKey }: KeyPress): string {
  if (code === 'Slash') return shiftKey ? '?' : '';
  const [, named] = /^(?:Key|Digit)([A-Z0-9])$/.exec(code) ?? [];
  return named?.toLowerCase() ?? PLACES[code] ?? '';
}

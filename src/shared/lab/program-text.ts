/** Python's own encoding, then that of older files in Korean. */
const USUAL = ['utf-8', 'euc-kr'];

/** Python's names of encodings that a decoder calls otherwise. */
const ALIASES: Readonly<Record<string, string>> = {
  'latin-1': 'latin1',
  'utf-8-sig': 'utf-8',
  cp949: 'euc-kr',
  uhc: 'euc-kr',
};

/** How the first or the second line of a program names its encoding. */
const DECLARATION = /^(?:[ \t\f]*(?:#[^\r\n]*)?\r?\n)?[ \t\f]*#[^\r\n]*?coding[:=][ \t]*([-\w.]+)/;
/** Bytes in which it is looked for. */
const HEAD = 1000;

/**
 * The text of a Python program from its file's bytes, in the encoding that it names, else in a usual one, and without a
 * byte order mark. null where it is no text, such as one in UTF-16, which Python does not read either.
 */
export function programText(bytes: Uint8Array): string | null {
  for (const encoding of [...declared(bytes), ...USUAL]) {
    const text = decoded(bytes, encoding);
    if (text !== null) return text.includes('\0') ? null : text;
  }
  return null;
}

function declared(bytes: Uint8Array): string[] {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, HEAD));
  const name = DECLARATION.exec(head)?.[1]?.toLowerCase().replaceAll('_', '-');
  return name ? [ALIASES[name] ?? name] : [];
}

/** null where it is not in this encoding, or there is none of that name. */
function decoded(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

export type TokenKind = 'keyword' | 'number' | 'string' | 'comment' | 'plain';

export interface Token {
  kind: TokenKind;
  text: string;
  /** Its place in the line, from 0. */
  at: number;
}

const patterns = [
  ['comment', /#.*/],
  ['string', /[frb]?"[^"]*"?|[frb]?'[^']*'?/],
  [
    'keyword',
    /\b(?:and|as|assert|async|await|break|class|continue|def|del|elif|else|except|False|finally|for|from|global|if|import|in|is|lambda|None|nonlocal|not|or|pass|raise|return|True|try|while|with|yield)\b/,
  ],
  ['number', /\b\d[\d_]*(?:\.\d+)?\b/],
  ['plain', /\w+|\s+|[^\w\s]/],
] as const;

const anyToken = new RegExp(
  patterns.map(([kind, pattern]) => `(?<${kind}>${pattern.source})`).join('|'),
  'g',
);

/** A line of Python in pieces to colour; they join to the line again. Strings over several lines are not known. */
export function pythonTokens(line: string): Token[] {
  const tokens: Token[] = [];
  for (const match of line.matchAll(anyToken)) {
    const kind = patterns.find(([name]) => match.groups?.[name] !== undefined)?.[0] ?? 'plain';
    const last = tokens.at(-1);
    if (last?.kind === kind) last.text += match[0];
    else tokens.push({ kind, text: match[0], at: match.index });
  }
  return tokens;
}

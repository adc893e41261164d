import type { ListingLanguage } from '../../shared/lesson/listing';

const tokenKinds = ['comment', 'string', 'keyword', 'number', 'plain'] as const;
type TokenKind = (typeof tokenKinds)[number];

export interface Token {
  kind: TokenKind;
  text: string;
  /** Its place in the line, from 0. */
  at: number;
}

const languages: Record<ListingLanguage, RegExp> = {
  python: anyToken(
    /#.*/,
    /[frb]?"[^"]*"?|[frb]?'[^']*'?/,
    'and as assert async await break class continue def del elif else except False finally for from global if ' +
      'import in is lambda None nonlocal not or pass raise return True try while with yield',
  ),
  typescript: anyToken(
    /\/\/.*/,
    /"[^"]*"?|'[^']*'?|`[^`]*`?/,
    'as async await break case catch class const continue default do else export extends false finally for ' +
      'function if import in instanceof interface let new null of return static switch this throw true try ' +
      'type typeof undefined while yield',
  ),
};

function anyToken(comment: RegExp, string: RegExp, keywords: string): RegExp {
  const patterns: Record<TokenKind, string> = {
    comment: comment.source,
    string: string.source,
    keyword: `\\b(?:${keywords.replaceAll(' ', '|')})\\b`,
    number: /\b\d[\d_]*(?:\.\d+)?\b/.source,
    plain: /[\w$]+|\s+|[^\w\s]/.source,
  };
  return new RegExp(tokenKinds.map((kind) => `(?<${kind}>${patterns[kind]})`).join('|'), 'g');
}

/** A line of code in pieces to colour; they join to the line again. Strings over several lines are not known. */
export function tokensOf(line: string, language: ListingLanguage): Token[] {
  const tokens: Token[] = [];
  for (const match of line.matchAll(languages[language])) {
    const kind = tokenKinds.find((name) => match.groups?.[name] !== undefined) ?? 'plain';
    const last = tokens.at(-1);
    if (last?.kind === kind) last.text += match[0];
    else tokens.push({ kind, text: match[0], at: match.index });
  }
  return tokens;
}

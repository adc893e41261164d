/** Columns from one stop of a tab to the next. */
const TAB = 4;

/**
 * A program as it is pasted from a web page or comes from another system, so that Python reads what a person sees: lines
 * end with \n, they are indented by plain spaces, and nothing invisible is in between.
 */
export function cleanText(text: string): string {
  return text
    .replace(/\r\n?|\u2028|\u2029/g, '\n')
    .replace(/[\u200b\u2060\ufeff]/g, '')
    .replace(/^[\t \u00a0\u3000]+/gm, indented);
}

function indented(indent: string): string {
  let width = 0;
  for (const space of indent) width += space === '\t' ? TAB - (width % TAB) : 1;
  return ' '.repeat(width);
}

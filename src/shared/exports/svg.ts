/** What an attribute can be; an undefined one is left out. */
type Attributes = Record<string, string | number | undefined>;

/** One SVG element; `inside` is markup already. Numbers are rounded to hundredths. */
export function element(name: string, attributes: Attributes, ...inside: string[]): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(
      ([key, value]) => ` ${key}="${typeof value === 'number' ? round(value) : escapeXml(value as string)}"`,
    )
    .join('');
  return inside.length === 0 ? `<${name}${written}/>` : `<${name}${written}>${inside.join('')}</${name}>`;
}

/** Any text as the content of an element or of an attribute; what XML cannot hold is shown as U+FFFD. */
export function escapeXml(text: string): string {
  return text
    .replace(UNWRITABLE, '\ufffd')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML 1.0 has no way to write.
const UNWRITABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\p{Cs}\ufffe\uffff]/gu;

/** To hundredths: finer than anybody sees. */
export function round(value: number): number {
  return Math.round(value * 100) / 100;
}

/** An SVG whose style has more rules, such as those of its faces. */
export function styled(svg: string, rules: string): string {
  return rules === '' ? svg : svg.replace('<style>', () => `<style>${rules}\n`);
}

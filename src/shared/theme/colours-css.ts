import {
  colours,
  darkColours,
  darkTaskColours,
  presenterColours,
  presenterTaskColours,
  taskColours,
} from './colours';

/** The style sheet of the window's colours, as custom properties: `--left-soft`, `--task-1-fill`. */
export function coloursCss(): string {
  return [
    '/* Written from src/shared/theme/colours.ts: npm run colours */',
    lightColours(':root'),
    inTheDark(rule(':root:not([data-presenter])', { ...darkColours, ...tasks(darkTaskColours) })),
    rule('[data-presenter]', { ...presenterColours, ...tasks(presenterTaskColours) }),
  ].join('\n');
}

/** The colours of the window by day, for whatever a selector means. */
export function lightColours(selector: string): string {
  return rule(selector, { ...colours, ...tasks(taskColours) });
}

function tasks(all: readonly object[]): Record<string, string> {
  const entries = all.flatMap((task, index) =>
    Object.entries(task).map(([shade, colour]) => [`task-${index + 1}-${shade}`, colour]),
  );
  return Object.fromEntries(entries);
}

function rule(selector: string, values: Record<string, string>): string {
  const lines = Object.entries(values).map(([name, colour]) => `  --${property(name)}: ${colour};`);
  return `${selector} {\n${lines.join('\n')}\n}\n`;
}

/** A projector shows what a room is to read, whatever the system of its computer is. */
function inTheDark(css: string): string {
  return `@media (prefers-color-scheme: dark) {\n${css.trimEnd().replace(/^/gm, '  ')}\n}\n`;
}

/** `leftSoft` → `left-soft`, `ink2` → `ink-2`. */
function property(name: string): string {
  return name.replace(/[A-Z]|(?<=[a-z])\d/g, (start) => `-${start.toLowerCase()}`);
}

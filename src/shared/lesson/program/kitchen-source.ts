/** One name that a kitchen defines: its source. */
interface Part {
  name: string;
  source: string;
}

/** Something that a kitchen imports: the name it has there, and the line that imports it alone. */
interface Imported {
  name: string;
  line: string;
}

/** A module that listings import from, taken apart so that what a listing needs of it can be written out. */
export interface KitchenSource {
  imports: Imported[];
  /** In the order of the file, where what a part uses stands before it. */
  parts: Part[];
}

/** The parts of the kitchen module that a program needs: import lines and source, in file order. */
export interface Needed {
  imports: string[];
  sources: string[];
}

/** Takes a kitchen's file apart: a part begins at the left margin, and a blank line is before it. */
export function parseKitchen(text: string): KitchenSource {
  const blocks = text
    .replace(/^""".*"""$/m, '')
    .replace(/^export /gm, '')
    .split(/\n\n+(?=\S)/)
    .map((block) => block.trim())
    // A line of constants is a part of its own each.
    .flatMap((block) => (/^(const )?[A-Z_]+ = /.test(block) ? block.split('\n') : [block]));
  const imports = blocks.filter((block) => /^import /.test(block)).flatMap((block) => block.split('\n'));
  const parts = blocks.flatMap((source) => {
    const [, name] =
      /^(?:(?:async )?(?:def|function\*?|class|const|type) )?(\w+)/m.exec(
        source.replace(/^(#|\/\/).*\n/, ''),
      ) ?? [];
    return name && !/^(import|\{)/.test(source) ? [{ name, source }] : [];
  });
  return { imports: imports.flatMap(importedBy), parts };
}

/** What the names that are asked for need, with all that they use themselves. */
export function neededOf({ imports, parts }: KitchenSource, asked: readonly string[]): Needed {
  const known = new Set(asked);
  for (const { name, source } of parts.toReversed())
    if (known.has(name)) for (const word of source.match(/\w+/g) ?? []) known.add(word);
  const isNeeded = ({ name }: { name: string }) => known.has(name);
  return {
    imports: imports.filter(isNeeded).map(({ line }) => line),
    sources: parts.filter(isNeeded).map(({ source }) => source),
  };
}

/** `import { a as b, c } from 'x'` imports b and c, `import time` time. */
function importedBy(line: string): Imported[] {
  const [, names, from] = /^import \{ (.+) \} from (.+);$/.exec(line) ?? [];
  if (!names) return [{ name: line.replace(/^import /, ''), line }];
  return names.split(', ').map((each) => ({
    name: each.split(' as ').at(-1) ?? each,
    line: `import { ${each} } from ${from};`,
  }));
}

import type { LessonCard } from '../../../shared/lesson/lesson';
import { type ListingLanguage, listings, type Program, parseListing } from '../../../shared/lesson/listing';
import { products, props, type Step, sceneCounts } from '../../../shared/lesson/step';
import { modes, stations } from '../../../shared/trace/trace';

/** Contradictions within a card, one sentence each; empty if there are none. */
export function misfits(card: LessonCard): string[] {
  const programs = listings.flatMap((language) =>
    modes.map((mode) => ({ program: card.code[language][mode], language })),
  );
  const marked = new Set(programs.flatMap(({ program, language }) => marksIn(program, language)));
  return [
    ...programs.flatMap(({ program }) => choiceMisfits(card, program)),
    ...[...marked]
      .filter((label) => !Object.hasOwn(card.labels, label))
      .map((label) => `@${label} is no label`),
    ...Object.keys(card.labels)
      .filter((label) => !marked.has(label))
      .map((label) => `no line is marked @${label}`),
    ...Object.entries(card.labels).flatMap(([label, step]) => stepMisfits(label, step)),
    ...countMisfits(card),
    ...recipeMisfits(card),
  ];
}

function marksIn(program: Program, language: ListingLanguage): string[] {
  if (typeof program === 'string') return [...parseListing(program, language).lineOf.keys()];
  return Object.values(program.listings).flatMap((each) => marksIn(each, language));
}

/** A program that depends on a choice must exist for each of its values, and for no other. */
function choiceMisfits(card: LessonCard, program: Program): string[] {
  if (typeof program === 'string') return [];
  const spec = card.parameters[program.by];
  if (spec?.type !== 'choice') return [`${program.by}: no choice, but programs depend on it`];
  const [values, written] = [Object.keys(spec.options), Object.keys(program.listings)];
  return [
    ...values
      .filter((value) => !written.includes(value))
      .map((value) => `${program.by}=${value}: no program`),
    ...written.filter((value) => !values.includes(value)).map((value) => `${program.by}=${value}: no choice`),
    ...Object.values(program.listings).flatMap((each) => choiceMisfits(card, each)),
  ];
}

function stepMisfits(label: string, { station, prop, makes }: Step): string[] {
  const unknown = (field: string, value: string | undefined, known: readonly string[]) =>
    value === undefined || (value !== '' && known.includes(value))
      ? []
      : [`${label}: unknown ${field} ${value}`];
  return [
    ...unknown('station', station, stations),
    ...unknown('prop', prop, props),
    ...unknown('product', makes, products),
  ];
}

function countMisfits({ counts = {}, parameters }: LessonCard): string[] {
  return Object.entries(counts).flatMap(([what, name]) => [
    ...(sceneCounts.some((count) => count === what) ? [] : [`${what}: the scene counts none`]),
    ...(parameters[name]?.type === 'integer' ? [] : [`${what}: ${name} is no number`]),
  ]);
}

function recipeMisfits({ recipe = [], parameters, labels, kinds }: LessonCard): string[] {
  const isNumber = (name: string, unit: string) => {
    const spec = parameters[name];
    return spec?.type === 'integer' && spec.unit === unit;
  };
  return recipe.flatMap(({ kind, many, steps, when = {} }) => [
    ...(Object.hasOwn(kinds, kind) ? [] : [`recipe: ${kind} is no kind`]),
    ...(many === undefined || isNumber(many, '') ? [] : [`recipe: ${many} is no count`]),
    ...Object.keys(steps).flatMap((label) =>
      Object.hasOwn(labels, label) ? [] : [`recipe: ${label} is no label`],
    ),
    ...Object.values(steps).flatMap((name) => (isNumber(name, 'ms') ? [] : [`recipe: ${name} is no time`])),
    ...Object.keys(when).flatMap((name) => (Object.hasOwn(parameters, name) ? [] : [`recipe: no ${name}`])),
  ]);
}

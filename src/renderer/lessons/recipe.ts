import type { LessonCard, RecipeLine } from '../../shared/lesson/lesson';
import type { Parameters } from '../../shared/trace/run-log';

/** The lines of a lesson's recipe that a run with these parameters makes. */
export function recipeOf({ recipe = [] }: LessonCard, parameters: Parameters): RecipeLine[] {
  const isMade = ({ many, when = {} }: RecipeLine) =>
    (many === undefined || Number(parameters[many]) > 0) &&
    Object.entries(when).every(([name, value]) => parameters[name] === value);
  return recipe.filter(isMade);
}

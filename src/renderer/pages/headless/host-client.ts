import { headlessPaths } from '../../../shared/exports/headless-job';

/** @throws Error with the status where there is nothing */
export async function fetchFrom(path: string): Promise<Response> {
  const answer = await fetch(`../../${path}`);
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
  return answer;
}

/** Brings the host something: the picture, how far it is, or what stands in its way. */
export async function post(what: 'picture' | 'progress' | 'problem', body: BodyInit): Promise<void> {
  await fetch(`../../${headlessPaths[what]}`, { method: 'POST', body });
}

import type { CommandProblem } from '../../shared/api/kitchen-api';
import type { KitchenService } from '../service/service';

const statuses: Record<CommandProblem['code'], number> = {
  'bad-input': 400,
  'not-found': 404,
  'no-run': 409,
  failed: 500,
};

/** The bytes of a recording as a host answers with them; else its problem as JSON. */
export async function recordingResponse(
  service: Pick<KitchenService, 'recording'>,
  name: string,
): Promise<Response> {
  const result = await service.recording(name);
  if (!result.ok) return Response.json(result.problem, { status: statuses[result.problem.code] });
  const { bytes, size } = result.value;
  const headers = {
    // As it is on disk: a browser is not to unpack it.
    'Content-Type': 'application/octet-stream',
    'Content-Length': String(size),
    'Cache-Control': 'no-store',
  };
  return new Response(bytes, { headers });
}

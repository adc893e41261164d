import { ORDER, type ProgramOrder } from '../../../shared/api/program-order';
import { LabKitchen } from '../../lab/kitchen/lab-kitchen';
import { connect } from '../../session/connection/connection';
import { Programs } from '../../session/kitchen/programs';

/** Cooks the program that the command line has for this page, without a picture. */

const api = connect(() => {});
const programs = new Programs(api);
api.subscribe((message) => programs.hear(message));

try {
  const { modes, speed, virtual, ...program }: ProgramOrder = await new Response(
    (await api.recording(ORDER)).bytes,
  ).json();
  const kitchen = new LabKitchen();
  await kitchen.cook({ program, modes, speed, how: { virtual, values: true } }, programs);
} catch (error) {
  // Of no run yet.
  const why = String(error instanceof Error ? error.message : error).slice(0, 2000);
  await programs.report({ run: '', lane: 'right', key: '', events: '', ended: why });
}

import type { LaneReport } from '../../shared/figures/report';
import { useModeName } from '../session/mode-name';
import { ModeIcon } from '../theme/ModeIcon';

/** The head of a table with a column a lane: what the rows are, then each lane by its mode. */
export function LaneHeads({ rows, lanes }: { rows: string; lanes: LaneReport[] }) {
  const modeName = useModeName('modeShort');
  return (
    <thead>
      <tr>
        <th scope="col">{rows}</th>
        {lanes.map(({ lane, mode }) => (
          <th key={lane} scope="col" data-lane={lane}>
            <ModeIcon mode={mode} size={15} />
            {modeName(mode)}
          </th>
        ))}
      </tr>
    </thead>
  );
}

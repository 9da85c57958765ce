import { isLive } from '../../../shared/incident/state.ts';
import { useView } from '../../bridge/view.tsx';
import { ReasonButton } from '../../ui/ReasonButton.tsx';

/** The way out of a false alarm, as long as no words are out. */
export function StandDown() {
  const { state, replayAt } = useView();
  if (replayAt !== null || !isLive(state) || state.chart.context.firstWordsAt !== null) return null;
  return (
    <div>
      <ReasonButton
        danger
        size="xs"
        action="incident.standDown"
        title="Stand down"
        explanation="This ends the incident as a false alarm. Its log stays as it is and takes no more entries."
        question="Why is this a false alarm?"
        confirm="Stand down"
        toCommand={(reason) => ({ type: 'incident.standDown', reason })}
      >
        False alarm: stand down…
      </ReasonButton>
    </div>
  );
}

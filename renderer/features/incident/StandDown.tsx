import { isLive } from '../../../shared/incident/state.ts';
import { useView } from '../../bridge/view.tsx';
import { ReasonButton } from '../../ui/ReasonButton.tsx';
import { Refusal } from '../../ui/Refusal.tsx';

/** The way out of a false alarm, as long as no words are out. */
export function StandDown() {
  const { state, replayAt, refusal } = useView();
  if (replayAt !== null || !isLive(state) || state.releases.length > 0) return null;
  const toCommand = (reason: string) => ({ type: 'incident.standDown', reason }) as const;
  return (
    <div>
      <ReasonButton
        danger
        saidBeside
        size="xs"
        action="incident.standDown"
        title="Stand down"
        explanation="This ends the incident as a false alarm. Its log stays as it is and takes no more entries."
        question="Why is this a false alarm?"
        confirm="Stand down"
        toCommand={toCommand}
      >
        False alarm: stand down…
      </ReasonButton>
      <Refusal sentence={refusal(toCommand('typed later'))?.sentence ?? null} />
    </div>
  );
}

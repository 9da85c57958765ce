import { bare, headOf, unmet } from '../../../shared/incident/requirements.ts';
import { useView } from '../../bridge/view.tsx';
import { ReasonButton } from '../../ui/ReasonButton.tsx';

/** Lets the first open soft rule of the live stage go, with a reason. The next one shows when this one is settled. */
export function WaiveFirst(props: { readonly unseen?: boolean }) {
  const { state, replayAt } = useView();
  const [first, ...others] = unmet(state);
  if (!first || replayAt !== null) return null;
  return (
    <ReasonButton
      key={first.id}
      quiet
      unseen={props.unseen ?? false}
      action="stage.waive"
      size="compact-sm"
      label={`Waive it with a reason: ${bare(first.text)}`}
      title="Leave this out"
      explanation={`“${first.text}” will be left out in this stage. The log keeps who said so and why.`}
      question="Why can it be left out?"
      confirm="Waive it"
      confirmLabel={`Waive it: ${bare(first.text)}`}
      toCommand={(reason) => ({ type: 'stage.waive', requirement: first.id, reason })}
    >
      {others.length === 0
        ? 'Waive it with a reason…'
        : `Waive it with a reason: ${headOf(first.text, 4).replace(/…$/u, '')}…`}
    </ReasonButton>
  );
}

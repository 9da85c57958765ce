import { bare, type Requirement } from '../../../shared/incident/requirements.ts';
import { ReasonButton } from '../../ui/ReasonButton.tsx';

/** Lets a soft rule of the live stage go, with a reason. `unseen`: only the action of the menu and the palette opens it. */
export function WaiveButton(props: { readonly requirement: Requirement; readonly unseen?: boolean }) {
  const { requirement, unseen } = props;
  const { id, text } = requirement;
  return (
    <ReasonButton
      key={id}
      quiet
      {...(unseen ? { unseen, action: 'stage.waive' as const } : {})}
      size="compact-xs"
      label={`Waive it with a reason: ${bare(text)}`}
      title="Leave this out"
      explanation={`“${text}” will be left out in this stage. The log keeps who said so and why.`}
      question="Why can it be left out?"
      confirm="Waive it"
      confirmLabel={`Waive it: ${bare(text)}`}
      toCommand={(reason) => ({ type: 'stage.waive', requirement: id, reason })}
    >
      Waive…
    </ReasonButton>
  );
}

import { approvedWithout } from '../../../shared/incident/relied-on.ts';
import { bare, type Requirement } from '../../../shared/incident/requirements.ts';
import { useView } from '../../bridge/view.tsx';
import { ReasonButton } from '../../ui/ReasonButton.tsx';

/** What a waiver says: that something is left out, or why what was done all the same takes no tick any more. */
function useWaiver(requirement: Requirement) {
  const without = approvedWithout(useView().state, requirement);
  const { text } = requirement;
  if (without === null)
    return {
      title: 'Leave this out',
      explanation: `“${text}” will be left out in this stage. The log keeps who said so and why.`,
      question: 'Why can it be left out?',
    };
  return {
    title: 'This was not ticked in time',
    explanation: `“${text}” was not ticked when ${without} approved, so that approval did not rest on it and nobody can tick it now. If it was done, say by whom and when: the log keeps it as waived, with your words.`,
    question: 'Who did it and when, or why can it be left out?',
  };
}

/** Lets a soft rule of the live stage go, with a reason. `unseen`: only the action of the menu and the palette opens it. */
export function WaiveButton(props: { readonly requirement: Requirement; readonly unseen?: boolean }) {
  const { requirement, unseen } = props;
  const { id, text } = requirement;
  const said = useWaiver(requirement);
  return (
    <ReasonButton
      key={id}
      quiet
      {...(unseen ? { unseen, action: 'stage.waive' as const } : {})}
      size="compact-xs"
      label={`Waive it with a reason: ${bare(text)}`}
      {...said}
      confirm="Waive it"
      confirmLabel={`Waive it: ${bare(text)}`}
      toCommand={(reason) => ({ type: 'stage.waive', requirement: id, reason })}
    >
      Waive…
    </ReasonButton>
  );
}

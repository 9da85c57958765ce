import { useEffect, useRef, useState } from 'react';
import { NUDGE_WAY_LABEL, NUDGE_WAYS } from '../../../shared/approval/events.ts';
import { holdersOf } from '../../../shared/people/people.ts';
import { ROLES } from '../../../shared/playbook/roles.ts';
import { lookId, type Wait } from '../../../shared/projection/waits.ts';
import { useView } from '../../bridge/view.tsx';
import { FULFILLED } from '../../commands/hub.ts';
import { AskActions } from '../../ui/AskActions.tsx';
import { CommandButton } from '../../ui/CommandButton.tsx';
import { LookButton } from '../../ui/LookButton.tsx';
import { Name } from '../../ui/Name.tsx';
import { OpenButton } from '../../ui/OpenButton.tsx';
import { ReasonButton } from '../../ui/ReasonButton.tsx';
import { useOnAction } from '../../ui/use-on-action.ts';
import classes from './WaitsPanel.module.css';

function RoleActions(props: { readonly wait: Wait }) {
  const { people } = useView();
  const { id, who } = props.wait;
  const role = ROLES.find((one) => `role:${one}` === id);
  return (
    <>
      {(role ? holdersOf(people, role) : []).map(({ personId, name }) => (
        <CommandButton
          key={personId}
          quiet
          size="compact-xs"
          label={`${name} is here as ${who}`}
          command={{ type: 'presence.mark', role: role ?? 'observer', personId }}
        >
          <Name>{`${name} is here`}</Name>
        </CommandButton>
      ))}
      <ReasonButton
        quiet
        size="compact-xs"
        label={`Waive: ${who}`}
        title={`Go on without: ${who}`}
        explanation="The stage can then be left without this role. The log keeps who said so and why."
        question="Why can we go on without them?"
        confirm="Waive it"
        confirmLabel={`Waive it: ${who}`}
        toCommand={(reason) => ({ type: 'stage.waive', requirement: id, reason })}
      >
        Waive…
      </ReasonButton>
    </>
  );
}

/** The ways to nudge, once somebody wants to log one: the first has the focus. */
function NudgeWays(props: { readonly wait: Wait; readonly onDone: () => void }) {
  const { id, who } = props.wait;
  const ways = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    ways.current?.querySelector('button')?.focus();
    ways.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields, and these are presses
    <span ref={ways} className={classes.ways} role="group" aria-label={`How ${who} was nudged`}>
      {NUDGE_WAYS.map((how) => (
        <CommandButton
          key={how}
          quiet
          size="compact-xs"
          label={`Nudged ${NUDGE_WAY_LABEL[how]}: ${who}`}
          command={{ type: 'approval.nudge', signerId: id, how }}
          onDone={props.onDone}
        >
          Nudged {NUDGE_WAY_LABEL[how]}
        </CommandButton>
      ))}
    </span>
  );
}

/** Holdline reminds nobody itself: people do, and say here how. It takes two presses: what is logged stays. */
function SignerActions(props: { readonly wait: Wait }) {
  const { wait } = props;
  const [opened, setOpened] = useState(false);
  const { refusal } = useView();
  const probe = { type: 'approval.nudge', signerId: wait.id, how: 'spoken' } as const;
  const refused = refusal(probe) !== null;
  useOnAction('approval.nudge', () => {
    if (refused) return null;
    setOpened(true);
    return FULFILLED;
  });
  return (
    <>
      <OpenButton
        quiet
        size="compact-xs"
        label={`Nudge ${wait.who}`}
        probe={probe}
        onOpen={() => setOpened(!opened)}
      >
        Nudge…
      </OpenButton>
      {opened && !refused ? <NudgeWays wait={wait} onDone={() => setOpened(false)} /> : null}
    </>
  );
}

/** Whoever was skipped looks right here, in whatever stage the incident is. */
function LookActions(props: { readonly wait: Wait }) {
  const { state } = useView();
  for (const glass of state.glasses) {
    const skipped = glass.skipped.find((one) => lookId(glass, one.signerId) === props.wait.id);
    if (skipped)
      return (
        <LookButton
          quiet
          size="compact-xs"
          glassId={glass.glassId}
          signerId={skipped.signerId}
          personId={skipped.personId}
        />
      );
  }
  return null;
}

function SeverityActions() {
  return (
    <>
      <CommandButton quiet size="compact-xs" command={{ type: 'severity.confirm' }}>
        Confirm the lower severity
      </CommandButton>
      <CommandButton quiet size="compact-xs" command={{ type: 'severity.withdraw' }}>
        Take it back
      </CommandButton>
    </>
  );
}

/** What can be done about a wait, right where it shows. A replay only looks. */
export function WaitActions(props: { readonly wait: Wait }) {
  const { replayAt } = useView();
  const { wait } = props;
  if (replayAt !== null) return null;
  return (
    <div className={classes.actions}>
      {wait.kind === 'role' ? <RoleActions wait={wait} /> : null}
      {wait.kind === 'ask' ? <AskActions quiet askId={wait.id} who={wait.who} /> : null}
      {wait.kind === 'look' ? <LookActions wait={wait} /> : null}
      {wait.kind === 'signer' ? <SignerActions wait={wait} /> : null}
      {wait.kind === 'severity' ? <SeverityActions /> : null}
    </div>
  );
}

import { Link } from 'wouter';
import { holdersOf, type Person } from '../../../shared/people/people.ts';
import { liveRun } from '../../../shared/playbook/chart-context.ts';
import { ROLE_LABEL, ROLES, type Role } from '../../../shared/playbook/roles.ts';
import { useView } from '../../bridge/view.tsx';
import { Card } from '../../ui/Card.tsx';
import { CommandButton } from '../../ui/CommandButton.tsx';
import { Name } from '../../ui/Name.tsx';
import { ReasonButton } from '../../ui/ReasonButton.tsx';
import { Rows } from '../../ui/Rows.tsx';
import { ToneText } from '../../ui/ToneText.tsx';
import { useReadOnly } from '../../ui/use-read-only.ts';
import classes from './brief.module.css';

function Holder(props: { readonly role: Role; readonly person: Person }) {
  const { state } = useView();
  const { role, person } = props;
  const { personId, name } = person;
  const here = state.seats[role]?.includes(personId) ?? false;
  return (
    <span className={classes.holder}>
      <Name>{name}</Name> {here ? <ToneText tone="calm">in the room</ToneText> : null}
      <CommandButton
        quiet
        size="compact-xs"
        label={here ? `${name} has left` : `${name} is here as ${ROLE_LABEL[role]}`}
        command={{ type: here ? 'presence.clear' : 'presence.mark', role, personId }}
      >
        {here ? 'Has left' : 'Is here'}
      </CommandButton>
    </span>
  );
}

function WaiveRole(props: { readonly role: Role }) {
  const { role } = props;
  return (
    <ReasonButton
      quiet
      size="compact-xs"
      label={`Waive: ${ROLE_LABEL[role]}`}
      title={`Go on without: ${ROLE_LABEL[role]}`}
      question="Why can we go on without them?"
      confirm="Waive it"
      confirmLabel={`Waive it: ${ROLE_LABEL[role]}`}
      toCommand={(reason) => ({ type: 'stage.waive', requirement: `role:${role}`, reason })}
    >
      Waive…
    </ReasonButton>
  );
}

function RoleRow(props: { readonly role: Role; readonly needed: boolean; readonly waived: boolean }) {
  const { people, state } = useView();
  const readOnly = useReadOnly();
  const { role, needed, waived } = props;
  const holders = holdersOf(people, role);
  const missing = needed && (state.seats[role] ?? []).length === 0;
  return (
    <li className={classes.role}>
      <div className={classes.roleHead}>
        <strong>{ROLE_LABEL[role]}</strong>
        {waived || needed ? (
          <ToneText tone={missing && !waived ? 'warn' : 'done'}>{waived ? 'waived' : 'needed'}</ToneText>
        ) : null}
        {missing && !waived && !readOnly ? <WaiveRole role={role} /> : null}
      </div>
      <div>
        {holders.length === 0 ? (
          <span className={classes.origin}>
            Nobody holds this role. Add them in <Link href="/people">People</Link>.
          </span>
        ) : null}
        {holders.map((person) => (
          <Holder key={person.personId} role={role} person={person} />
        ))}
      </div>
    </li>
  );
}

/** Who is in the room, by role. The live stage's needed roles come first. */
export function RolesCard() {
  const { state, people } = useView();
  const run = liveRun(state.chart.context);
  const needed = (run && state.chart.context.playbook?.stages[run.stage].mustBePresent) ?? [];
  const others = ROLES.filter((role) => !needed.includes(role) && holdersOf(people, role).length > 0);
  const rest = others.filter((role) => role !== 'administrator' && role !== 'observer');
  return (
    <Card
      title="Roles in the room"
      aside={needed.length === 0 ? undefined : `${needed.length} needed in this stage`}
    >
      <Rows>
        {[...needed, ...rest].map((role) => (
          <RoleRow
            key={role}
            role={role}
            needed={needed.includes(role)}
            waived={run?.waived.includes(`role:${role}`) ?? false}
          />
        ))}
      </Rows>
    </Card>
  );
}

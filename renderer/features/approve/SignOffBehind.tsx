import { askedName, openAsks } from '../../../shared/ask/asks.ts';
import { authorsOf } from '../../../shared/incident/approved-words.ts';
import { stillRequired } from '../../../shared/incident/relied-on.ts';
import { actorName } from '../../../shared/people/people.ts';
import { ROLE_LABEL, type Role } from '../../../shared/playbook/roles.ts';
import { durationText } from '../../../shared/time-text.ts';
import { useView, useViewNow } from '../../bridge/view.tsx';
import { Name } from '../../ui/Name.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { Empty, Rows } from '../../ui/Rows.tsx';
import { TimeOfDay } from '../../ui/TimeOfDay.tsx';
import { ToneText } from '../../ui/ToneText.tsx';
import { UserText } from '../../ui/UserText.tsx';
import classes from './SignOff.module.css';
import type { Standing } from './standing.ts';

/** The required items of Approve that are still open, each with whose it is. */
export function StillRequired(props: { readonly role: Role }) {
  const items = stillRequired(useView().state);
  return (
    <Panel title="Still required in Approve" aside={items.length === 0 ? undefined : `${items.length} open`}>
      {items.length === 0 ? <Empty>Every required item is ticked or waived.</Empty> : null}
      <Rows>
        {items.map(({ id, text, role }) => (
          <li key={id}>
            <UserText>{text}</UserText>{' '}
            <span className={classes.fine}>
              {role ? ROLE_LABEL[role] : 'Anybody'}
              {role === props.role ? ' · your seat' : ''}
            </span>
          </li>
        ))}
      </Rows>
    </Panel>
  );
}

/** Whose words these are: who saved them, and who wrote what they were made from. */
export function Writers(props: { readonly standing: Standing }) {
  const { statement, revision } = props.standing;
  const { state, people } = useView();
  const now = useViewNow();
  const earlier = [...authorsOf(state, statement.statementId)].filter((one) => one !== revision.by);
  return (
    <Panel title="Who wrote these words">
      <Rows>
        <li>
          <strong>
            <Name>{actorName(people, revision.by)}</Name>
          </strong>{' '}
          saved these words at <TimeOfDay at={revision.at} zone={state.zone} against={now} />
        </li>
        {earlier.map((personId) => (
          <li key={personId}>
            <strong>
              <Name>{actorName(people, personId)}</Name>
            </strong>{' '}
            wrote other revisions of the statement
          </li>
        ))}
      </Rows>
    </Panel>
  );
}

/** Questions whose time is up without an answer: what the words may still rest on. */
export function Overdue() {
  const { state, people } = useView();
  const now = useViewNow();
  const asks = openAsks(state.asks).filter((one) => one.dueAt < now);
  if (asks.length === 0) return null;
  return (
    <Panel title="Overdue without an answer" aside={`${asks.length} open`}>
      <Rows>
        {asks.map(({ askId, question, dueAt, ...whom }) => (
          <li key={askId}>
            <strong>
              <Name>{askedName(whom, people)}</Name>
            </strong>{' '}
            <UserText>{question}</UserText>{' '}
            <ToneText tone="over">due {durationText(now - dueAt)} ago</ToneText>
          </li>
        ))}
      </Rows>
    </Panel>
  );
}

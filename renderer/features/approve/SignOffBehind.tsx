import type { ReactNode } from 'react';
import { askedName, openAsks } from '../../../shared/ask/asks.ts';
import { ROLE_LABEL, type Role } from '../../../shared/playbook/roles.ts';
import type { RequiredItem, Writer } from '../../../shared/projection/behind-words.ts';
import { spanWords } from '../../../shared/time-text.ts';
import { useView, useViewNow } from '../../bridge/view.tsx';
import { Name } from '../../ui/Name.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { Empty, Rows } from '../../ui/Rows.tsx';
import { ToneText } from '../../ui/ToneText.tsx';
import { UserText } from '../../ui/UserText.tsx';
import classes from './SignOff.module.css';

/** The required items of Approve that are still open, each with whose it is. */
export function StillRequired(props: {
  readonly role: Role;
  readonly items: readonly RequiredItem[];
  /** When that was; left out where it is so now. */
  readonly asOf?: ReactNode;
}) {
  const { items, asOf } = props;
  const open = items.length === 0 ? undefined : `${items.length} open`;
  return (
    <Panel title="Still required in Approve" aside={asOf ?? open}>
      {items.length === 0 ? <Empty>Every required item is ticked or waived.</Empty> : null}
      <Rows>
        {items.map(({ text, role }) => (
          <li key={text}>
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
export function Writers(props: {
  readonly writers: readonly Writer[];
  readonly moment: (at: number) => ReactNode;
}) {
  return (
    <Panel title="Who wrote these words">
      <Rows>
        {props.writers.map(({ name, at }) => (
          <li key={name}>
            <strong>
              <Name>{name}</Name>
            </strong>{' '}
            {at === null ? (
              'wrote other revisions of the statement'
            ) : (
              <>saved these words at {props.moment(at)}</>
            )}
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
            <UserText>{question}</UserText> <ToneText tone="over">due {spanWords(dueAt, now)} ago</ToneText>
          </li>
        ))}
      </Rows>
    </Panel>
  );
}

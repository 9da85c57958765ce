import { Button, VisuallyHidden } from '@mantine/core';
import { useState } from 'react';
import { isAway } from '../../../shared/people/able.ts';
import {
  actorName,
  backedBy,
  holdersOf,
  type People,
  type Person,
  roleNames,
} from '../../../shared/people/people.ts';
import { ROLE_LABEL } from '../../../shared/playbook/roles.ts';
import { awayText } from '../../../shared/projection/registry-line.ts';
import { useKeys } from '../../bridge/keys-store.ts';
import { useRegistryRefusal } from '../../bridge/refusals.ts';
import { useRoom } from '../../bridge/room-store.ts';
import { sendToRegistry } from '../../bridge/send.ts';
import { useNow } from '../../bridge/use-now.ts';
import { Chip } from '../../ui/Chip.tsx';
import { Name } from '../../ui/Name.tsx';
import { RefusableButton } from '../../ui/RefusableButton.tsx';
import classes from './PeopleTable.module.css';

/** What the room loses with this person, in a sentence; null if nothing. */
function loss(person: Person, people: People): string | null {
  const alone = person.roles
    .filter((role) => holdersOf(people, role).length === 1)
    .map((role) => ROLE_LABEL[role]);
  const backed = backedBy(people, person.personId).map((one) => one.name);
  const sentences = [
    alone.length > 0 ? `Nobody else is ${alone.join(' or ')}.` : null,
    backed.length > 0 ? `${backed.join(' and ')} would have no backup.` : null,
  ].filter((one) => one !== null);
  return sentences.length === 0 ? null : sentences.join(' ');
}

/** What retiring somebody with a key does not take from them: the secret of a room stays what it is. */
const STILL_OPENS =
  'With their passphrase and an older copy of the room file they can still read any later copy: see that they get none.';

function Confirm(props: { readonly person: Person; readonly people: People; readonly onDone: () => void }) {
  const { person, people, onDone } = props;
  const refusalOf = useRegistryRefusal();
  const command = { type: 'person.retire', personId: person.personId } as const;
  const sure = `Retire ${person.name}? This cannot be undone; the log keeps the name. ${loss(person, people) ?? ''}`;
  return (
    <tr className={classes.confirm}>
      <td colSpan={6}>
        <div className={classes.confirmRow}>
          <p>
            <Name>{sure}</Name> {person.key === null ? null : STILL_OPENS}
          </p>
          <RefusableButton
            danger
            size="xs"
            refusal={refusalOf(command)}
            act={() => sendToRegistry(command)}
            onDone={onDone}
          >
            <Name>{`Retire ${person.name}`}</Name>
          </RefusableButton>
          <Button size="xs" variant="subtle" color="act" onClick={onDone}>
            Keep
          </Button>
        </div>
      </td>
    </tr>
  );
}

/** Whether a person has a key, with the beginning of its fingerprint; where the room has keys, the way to it. */
function KeyCell(props: { readonly person: Person; readonly onOpen: () => void }) {
  const { person, onOpen } = props;
  const { logKey } = useRoom().room;
  const fingerprint = useKeys()?.fingerprints[person.personId];
  if (logKey === null) return <span className={classes.none}>none</span>;
  const print = (fingerprint ?? '').slice(0, 9);
  const label =
    person.key === null ? `Enrol the key of ${person.name}` : `The key of ${person.name}: ${print}`;
  return (
    <Button size="xs" variant="subtle" color="act" px={6} ms={-6} onClick={onOpen} aria-label={label}>
      {person.key === null ? 'Enrol…' : <code className={classes.print}>{print} …</code>}
    </Button>
  );
}

/** That somebody is away or is going to be, and on which days. */
function AwayChip({ person }: { readonly person: Person }) {
  const { zone } = useRoom().room;
  const now = useNow();
  const { absence } = person;
  if (absence === null || absence.until <= now) return null;
  return (
    <Chip tone={isAway(person, now) ? 'warn' : 'done'}>
      {isAway(person, now) ? 'away ' : 'will be away '}
      {awayText(absence, zone)}
    </Chip>
  );
}

function Row(props: {
  readonly person: Person;
  readonly people: People;
  readonly onChange: () => void;
  readonly onRetire: () => void;
  readonly onKey: () => void;
}) {
  const { person, people } = props;
  const refusalOf = useRegistryRefusal();
  const refusal = refusalOf({ type: 'person.retire', personId: person.personId });
  const ask = () => {
    props.onRetire();
    return Promise.resolve({ ok: true, value: null } as const);
  };
  return (
    <tr>
      <th scope="row">
        <Name>{person.name}</Name>{' '}
        {people.atKeyboard === person.personId ? <Chip tone="calm">at the keyboard</Chip> : null}
        <AwayChip person={person} />
      </th>
      <td>
        <Name>{person.title}</Name>
      </td>
      <td>{roleNames(person.roles)}</td>
      <td>
        {person.backupId === null ? (
          <span className={classes.none}>nobody</span>
        ) : (
          <Name>{actorName(people, person.backupId)}</Name>
        )}
      </td>
      <td>
        <KeyCell person={person} onOpen={props.onKey} />
      </td>
      <td className={classes.actions}>
        <Button
          size="xs"
          variant="subtle"
          color="act"
          onClick={props.onChange}
          aria-label={`Change ${person.name}`}
        >
          Change
        </Button>
        <RefusableButton size="xs" quiet refusal={refusal} act={ask} label={`Retire ${person.name}…`}>
          Retire…
        </RefusableButton>
      </td>
    </tr>
  );
}

/** Everybody who still works here, a row each. */
export function PeopleTable(props: {
  readonly list: readonly Person[];
  readonly people: People;
  readonly onChange: (person: Person) => void;
  readonly onKey: (personId: string) => void;
}) {
  const [retiring, setRetiring] = useState<string | null>(null);
  return (
    <table className={classes.table}>
      <thead>
        <tr>
          <th scope="col">Name</th>
          <th scope="col">Title</th>
          <th scope="col">Roles</th>
          <th scope="col">Backup</th>
          <th scope="col">Key</th>
          <th scope="col">
            <VisuallyHidden>Actions</VisuallyHidden>
          </th>
        </tr>
      </thead>
      <tbody>
        {props.list.map((person) =>
          retiring === person.personId ? (
            <Confirm
              key={person.personId}
              person={person}
              people={props.people}
              onDone={() => setRetiring(null)}
            />
          ) : (
            <Row
              key={person.personId}
              person={person}
              people={props.people}
              onChange={() => props.onChange(person)}
              onKey={() => props.onKey(person.personId)}
              onRetire={() => setRetiring(person.personId)}
            />
          ),
        )}
      </tbody>
    </table>
  );
}

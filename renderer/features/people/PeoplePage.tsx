import { Button } from '@mantine/core';
import { useState } from 'react';
import { useHistoryState } from 'wouter/use-browser-location';
import { activePeople, holdersOf, type People, type Person } from '../../../shared/people/people.ts';
import { ROLE_LABEL, ROLES } from '../../../shared/playbook/roles.ts';
import { useRoom } from '../../bridge/room-store.ts';
import type { ToPeople } from '../../ui/EnrolKeyButton.tsx';
import { Name } from '../../ui/Name.tsx';
import { PageColumns, PageTitle } from '../../ui/PageColumns.tsx';
import { useOnAction } from '../../ui/use-on-action.ts';
import { ChangePerson } from './ChangePerson.tsx';
import classes from './PeoplePage.module.css';
import { PeopleTable } from './PeopleTable.tsx';
import { PersonForm } from './PersonForm.tsx';
import { PersonKeyPanel } from './PersonKeyPanel.tsx';
import { RetiredPeople } from './RetiredPeople.tsx';
import { RoomForm } from './RoomForm.tsx';
import { RoomKeys } from './RoomKeys.tsx';

const NAMES = new Intl.ListFormat('en-GB');

/** Roles a release can fail for want of: somebody must hold each. */
const MANNED = ROLES.filter((role) => role !== 'observer' && role !== 'administrator');

/** Roles whose holders sign by the shipped playbooks: where one stays silent, a backup takes the seat. */
const SIGNING = ['incidentLead', 'factOwner', 'legal', 'executive'] as const;

/** Who signs and has no backup: if they stay silent, nobody takes their seat. */
function NoBackup({ people }: { readonly people: People }) {
  const alone = activePeople(people).filter(
    ({ roles, backupId }) => backupId === null && SIGNING.some((role) => roles.includes(role)),
  );
  if (alone.length === 0) return null;
  return (
    <p className={classes.cover} data-tone="warn">
      No backup is named for <Name>{NAMES.format(alone.map(({ name }) => name))}</Name>: who signs and stays
      silent holds up the words until the time is used up.
    </p>
  );
}

function Cover(props: { readonly people: People }) {
  const missing = MANNED.filter((role) => holdersOf(props.people, role).length === 0);
  if (missing.length === 0) return <p className={classes.cover}>Every role has somebody.</p>;
  const names = missing.map((role) => ROLE_LABEL[role]).join(', ');
  return (
    <p className={classes.cover} data-tone="warn">
      Nobody holds: {names}. Give the role to somebody before the next incident needs it.
    </p>
  );
}

/** `press` tells one press on a key from the next. */
type Editing = Person | 'new' | 'room' | { readonly keyOf: string; readonly press: number } | null;

function Aside(props: {
  readonly editing: Editing;
  readonly onDone: () => void;
  readonly onAdd: () => void;
}) {
  const { editing, onDone } = props;
  if (editing === 'room') return <RoomForm onDone={onDone} />;
  if (editing !== null && typeof editing === 'object' && 'keyOf' in editing)
    return <PersonKeyPanel key={editing.press} personId={editing.keyOf} onDone={onDone} />;
  if (editing === 'new') return <PersonForm key="new" person={null} onDone={onDone} />;
  if (editing !== null) return <ChangePerson key={editing.personId} person={editing} onDone={onDone} />;
  return (
    <div className={classes.form}>
      <p className={classes.hint}>
        People are never deleted: who left is retired, and the log still names them until their name is
        erased. A backup acts in their own name when a signer stays silent.
      </p>
      <div>
        <Button variant="filled" color="act" onClick={props.onAdd}>
          Add a person
        </Button>
      </div>
      <RoomKeys />
    </div>
  );
}

/** The room and its people: its name and zone, and everybody in it to add, change, retire. */
export function PeoplePage() {
  const { people, name, zone } = useRoom().room;
  const asked = useHistoryState<ToPeople | null>();
  const [editing, setEditing] = useState<Editing>(asked ? { keyOf: asked.keyOf, press: 0 } : null);
  const done = () => setEditing(null);
  useOnAction('room.change', () => setEditing('room'));
  useOnAction('person.add', () => setEditing('new'));
  const retired = people.list.filter((one) => one.retired);
  return (
    <PageColumns
      titled="people-title"
      width="20rem"
      asideLabel="Add or change a person"
      aside={<Aside editing={editing} onDone={done} onAdd={() => setEditing('new')} />}
    >
      <header className={classes.head}>
        <PageTitle id="people-title">
          People of <Name>{name ?? ''}</Name>
        </PageTitle>
        <p className={classes.room}>
          Times of new incidents are shown in {zone}.
          <Button size="compact-sm" variant="subtle" color="act" onClick={() => setEditing('room')}>
            Change the room…
          </Button>
        </p>
        <Cover people={people} />
        <NoBackup people={people} />
      </header>
      <PeopleTable
        list={activePeople(people)}
        people={people}
        onChange={setEditing}
        onKey={(keyOf) => setEditing({ keyOf, press: Date.now() })}
      />
      <RetiredPeople list={retired} />
    </PageColumns>
  );
}

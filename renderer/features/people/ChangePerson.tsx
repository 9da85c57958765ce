import { useState } from 'react';
import type { Person } from '../../../shared/people/people.ts';
import { AbsenceForm } from './AbsenceForm.tsx';
import classes from './PeoplePage.module.css';
import { PersonForm } from './PersonForm.tsx';

/** What is known of a person, and when they are away: two forms, and neither takes away what is typed into the other. */
export function ChangePerson(props: { readonly person: Person; readonly onDone: () => void }) {
  const { person, onDone } = props;
  const [open, setOpen] = useState({ person: true, away: true });
  const [typed, setTyped] = useState(false);
  const leavePerson = () => (open.away && typed ? setOpen({ ...open, person: false }) : onDone());
  const leaveAway = () => (open.person ? setOpen({ ...open, away: false }) : onDone());
  return (
    <div className={classes.both}>
      {open.person ? <PersonForm person={person} onDone={leavePerson} /> : null}
      {open.away ? (
        <AbsenceForm
          person={person}
          onDone={leaveAway}
          onTyped={() => setTyped(true)}
          onCancel={open.person ? null : onDone}
        />
      ) : null}
    </div>
  );
}

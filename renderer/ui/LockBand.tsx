import { NativeSelect } from '@mantine/core';
import { type FormEvent, useId, useRef, useState } from 'react';
import type { Rejection } from '../../shared/kernel.ts';
import type { LockReason } from '../../shared/people/events.ts';
import { activePeople, type People, type Person } from '../../shared/people/people.ts';
import { seenText } from '../../shared/statement/words.ts';
import { api } from '../bridge/api.ts';
import { useRoom } from '../bridge/room-store.ts';
import classes from './LockBand.module.css';
import { PassphraseField } from './PassphraseField.tsx';
import { RefusableButton } from './RefusableButton.tsx';
import { Refusal } from './Refusal.tsx';
import { SubmitOnEnter } from './SubmitOnEnter.tsx';
import { useSending } from './use-sending.ts';

const WHY = {
  start: 'Holdline starts locked.',
  idle: 'Locked: nobody touched it for a while.',
  sleep: 'Locked: the computer slept.',
  screen: 'Locked: the screen of this computer was locked.',
  shortcut: 'Locked.',
} as const satisfies Record<LockReason, string>;

/** While nothing that people wrote can be read, the passphrase is asked for more than writing. */
const REST_UNREAD = 'The clocks run on and are watched. A passphrase opens the rest.';

const REST = 'You can look at everything and the clocks run on. A passphrase unlocks it for writing.';

function keyHolders(people: People): readonly Person[] {
  const holders = activePeople(people).filter((one) => one.key !== null);
  const isHere = (one: Person): boolean => one.personId === people.atKeyboard;
  return [...holders.filter(isHere), ...holders.filter((one) => !isHere(one))];
}

const NOBODY = { value: '', label: 'Who are you?' };

/** Who is taken to unlock before anybody said so: the only one who can, or whoever's seat it is, by their name. */
function presumed(holders: readonly Person[], { atKeyboard }: People, named: boolean): string {
  if (holders.length === 1) return holders[0]?.personId ?? '';
  return named && holders[0]?.personId === atKeyboard ? (atKeyboard ?? '') : '';
}

/** Why nothing is tried yet: a wrong passphrase is counted, so it must be somebody's. */
function notYet(chosen: string, passphrase: string): Rejection | null {
  if (chosen === '')
    return { code: 'nobody', sentence: 'Choose who you are: a passphrase is tried against one person.' };
  return passphrase === '' ? { code: 'empty', sentence: 'Type the passphrase.' } : null;
}

function Unlocking(props: { readonly people: People; readonly named: boolean; readonly first: boolean }) {
  const holders = keyHolders(props.people);
  const [chosen, choose] = useState(() => presumed(holders, props.people, props.named));
  const [passphrase, setPassphrase] = useState('');
  const [tooSoon, setTooSoon] = useState(false);
  const who = useRef<HTMLSelectElement>(null);
  const sending = useSending();
  const refusal = notYet(chosen, passphrase);
  const act = () => api.request('unlock', { personId: chosen, passphrase });
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTooSoon(refusal !== null);
    if (chosen === '') who.current?.focus();
    if (refusal === null && !(await sending.run(act))) setPassphrase('');
  };
  return (
    <form className={classes.form} aria-label="Unlock" onSubmit={(event) => void submit(event)}>
      <SubmitOnEnter />
      <NativeSelect
        ref={who}
        aria-label="Who unlocks"
        data={[
          ...(chosen === '' ? [NOBODY] : []),
          ...holders.map(({ personId, name }) => ({ value: personId, label: seenText(name) })),
        ]}
        value={chosen}
        onChange={(event) => choose(event.currentTarget.value)}
      />
      <div className={classes.field}>
        <PassphraseField
          hideLabel
          autoFocus={props.first}
          label="Passphrase to unlock"
          placeholder="Passphrase"
          value={passphrase}
          onChange={setPassphrase}
        />
      </div>
      <RefusableButton primary size="sm" refusal={refusal} act={act} sending={sending}>
        Unlock
      </RefusableButton>
      <div className={classes.answer}>
        <Refusal sentence={tooSoon && refusal !== null ? refusal.sentence : sending.refused} alert />
      </div>
    </form>
  );
}

/** Says that the keyboard is locked, and unlocks it. It stands above what it is about and never over it. */
export function LockBand(props: {
  /** Whether it takes the focus while nothing else of the room can be used. */
  readonly first?: boolean;
}) {
  const { room, content } = useRoom();
  const { people } = room;
  const heading = useId();
  if (people.locked === null) return null;
  return (
    <section className={classes.band} aria-labelledby={heading}>
      <p className={classes.text}>
        <strong id={heading}>{WHY[people.locked]}</strong> {content === 'locked' ? REST_UNREAD : REST}
      </p>
      <Unlocking
        people={people}
        named={content !== 'locked'}
        first={props.first === true && content === 'locked'}
      />
    </section>
  );
}

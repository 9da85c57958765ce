import { TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { ok, type Rejection } from '../../../shared/kernel.ts';
import { api } from '../../bridge/api.ts';
import { useRegistryRefusal } from '../../bridge/refusals.ts';
import { NewPassphraseFields } from '../../ui/NewPassphraseFields.tsx';
import { useNewPassphrase } from '../../ui/new-passphrase.ts';
import { RefusableButton } from '../../ui/RefusableButton.tsx';
import { Refusal } from '../../ui/Refusal.tsx';
import { SubmitOnEnter } from '../../ui/SubmitOnEnter.tsx';
import { useSending } from '../../ui/use-sending.ts';
import classes from './CreateRoomPage.module.css';
import { createCommand, guessZone } from './create-command.ts';
import { DraftRows } from './DraftRows.tsx';
import { BLANK_PEOPLE, type PersonDraft, SAMPLE_PEOPLE, SAMPLE_ROOM_NAME } from './sample-people.ts';
import { ZoneField } from './ZoneField.tsx';

function Intro() {
  return (
    <div className={classes.intro}>
      <h1 className={classes.title}>Set up the room</h1>
      <p>
        A room is one file: its people, its incidents, and the log of who did what and when. Name the people
        who decide, write and sign. Everything here can be changed later, and every change is logged.
      </p>
    </div>
  );
}

function useRoomDraft() {
  const [name, setName] = useState('');
  const [zone, setZone] = useState(guessZone);
  const [rows, setRows] = useState(BLANK_PEOPLE);
  const fillSamples = () => {
    setRows(SAMPLE_PEOPLE);
    if (name.trim() === '') setName(SAMPLE_ROOM_NAME);
  };
  return { name, setName, zone, setZone, rows, setRows, fillSamples };
}

const TYPED: Rejection = {
  code: 'typed',
  sentence: 'You have named somebody. Samples would take their place: clear the names first.',
};

/** Puts sample people in, as long as nobody was named: it never takes away what somebody typed. */
function SamplesButton(props: { readonly rows: readonly PersonDraft[]; readonly onFill: () => void }) {
  const named = props.rows.some((row) => row.name.trim() !== '');
  return (
    <RefusableButton
      size="xs"
      refusal={named ? TYPED : null}
      act={() => Promise.resolve(ok(null))}
      onDone={props.onFill}
    >
      Fill with sample people
    </RefusableButton>
  );
}

/** The first page of an empty room: its name, its zone and its people, in under a minute. */
export function CreateRoomPage() {
  const draft = useRoomDraft();
  const { name, zone, rows } = draft;
  const refusalOf = useRegistryRefusal();
  const sending = useSending();
  const command = createCommand(name, zone, rows);
  const me = rows.find((row) => row.name.trim() !== '')?.name.trim();
  const about = [command.name, ...command.people.map((one) => one.name)];
  const passphrase = useNewPassphrase(about);
  const refusal = refusalOf(command) ?? passphrase.refusal;
  // What is wrong with the passphrase stands beside it.
  const said = refusal === passphrase.refusal && passphrase.text !== '' ? null : refusal;
  const { type: _, ...founding } = command;
  const create = () => api.request('foundRoom', { ...founding, passphrase: passphrase.text });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (refusal === null) void sending.run(create);
  };
  return (
    <div className={classes.page}>
      <form className={classes.form} onSubmit={submit} aria-label="Set up the room">
        <SubmitOnEnter />
        <Intro />
        <div className={classes.fields}>
          <TextInput
            label="Name of the room"
            placeholder="Group communications"
            value={name}
            onChange={(event) => draft.setName(event.currentTarget.value)}
            autoFocus
          />
          <ZoneField zone={zone} onChange={draft.setZone} />
        </div>
        <div>
          <h2 className={classes.section}>Your passphrase</h2>
          <p className={classes.note}>
            It protects the key of {me ?? 'the first person below'}, who administers the room and unlocks it.
            Nobody can look it up or reset it: keep it safe, and give a second administrator a key soon.
          </p>
        </div>
        <NewPassphraseFields inRow passphrase={passphrase} label="Passphrase" />
        <div className={classes.peopleHead}>
          <h2 className={classes.section}>People</h2>
          <p className={classes.note}>
            The first person is you. A row without a name is left out. Whoever signs needs a key of their own:
            enrol each under People once the room is open.
          </p>
          <SamplesButton rows={rows} onFill={draft.fillSamples} />
        </div>
        <DraftRows rows={rows} onChange={draft.setRows} />
        <div className={classes.foot}>
          <RefusableButton primary size="md" refusal={refusal} act={create} sending={sending}>
            Open the room
          </RefusableButton>
          <Refusal sentence={said?.sentence ?? null} />
          <Refusal sentence={sending.refused} alert />
        </div>
      </form>
    </div>
  );
}

import { Anchor, Button, Checkbox, Select, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { type UnfilledSeat, unfilledSeats } from '../../../shared/incident/unfilled-seats.ts';
import { severityAt } from '../../../shared/playbook/matrix.ts';
import type { Playbook } from '../../../shared/playbook/schema.ts';
import { SEVERITY_LABEL, type Severity } from '../../../shared/playbook/stages.ts';
import { useBoard } from '../../bridge/board-store.ts';
import { useAlarmRefusal } from '../../bridge/refusals.ts';
import { useRoom } from '../../bridge/room-store.ts';
import { sendToIncident } from '../../bridge/send.ts';
import { nowMs, useNow } from '../../bridge/use-now.ts';
import { BrokenPlaybook } from '../../ui/BrokenPlaybook.tsx';
import { Label } from '../../ui/Label.tsx';
import { Name } from '../../ui/Name.tsx';
import { RefusableButton } from '../../ui/RefusableButton.tsx';
import { Refusal } from '../../ui/Refusal.tsx';
import { Segments } from '../../ui/Segments.tsx';
import { SeverityMatrix } from '../../ui/SeverityMatrix.tsx';
import { SubmitOnEnter } from '../../ui/SubmitOnEnter.tsx';
import { ToneText } from '../../ui/ToneText.tsx';
import { useSending } from '../../ui/use-sending.ts';
import { WhenField } from '../../ui/WhenField.tsx';
import classes from './AlarmDialog.module.css';
import { type AlarmFields, alarmCommand, newAlarm, playbooksByUse } from './alarm-command.ts';

const list = new Intl.ListFormat('en');

type Change = (change: Partial<AlarmFields>) => void;

function WhatHappened(props: {
  readonly fields: AlarmFields;
  readonly playbooks: readonly Playbook[];
  readonly onChange: Change;
}) {
  const { fields, playbooks, onChange } = props;
  return (
    <div className={classes.what}>
      <TextInput
        label="What happened, in one line"
        placeholder="Customer data published on a forum"
        data-autofocus
        value={fields.title}
        onChange={(event) => onChange({ title: event.currentTarget.value })}
      />
      <Select
        label="Playbook"
        data={playbooks.map(({ id, title }) => ({ value: id, label: title }))}
        value={fields.playbookId}
        onChange={(playbookId) => onChange({ playbookId: playbookId ?? fields.playbookId })}
        searchable
        allowDeselect={false}
        selectFirstOptionOnChange
        autoSelectOnBlur
        onFocus={(event) => event.currentTarget.select()}
        nothingFoundMessage="No playbook has this name."
      />
    </div>
  );
}

const isKeyless = ({ keyless }: UnfilledSeat): boolean => keyless.length > 0;

/** Says before the alarm which seats nobody could sign in: at Approve it would cost minutes that are not there. */
function Unfilled(props: {
  readonly playbook: Playbook;
  readonly severity: Severity;
  readonly onPeople: () => void;
}) {
  const { playbook, severity, onPeople } = props;
  const { room } = useRoom();
  const seats = unfilledSeats({ people: room.people, at: useNow() }, playbook, severity);
  if (seats.length === 0) return null;
  const [keyless, empty] = [seats.filter(isKeyless), seats.filter((one) => !isKeyless(one))];
  return (
    <ToneText tone="warn">
      {keyless.map(({ label, keyless: names }) => (
        <span key={label}>
          <Name>{list.format(names)}</Name> cannot sign as {label} yet: no key is enrolled.{' '}
        </span>
      ))}
      {empty.length === 0
        ? null
        : `Nobody can sign as ${list.format(empty.map(({ label }) => label))}: nobody who could has the role and is here. `}
      <Anchor component="button" type="button" size="sm" onClick={onPeople}>
        {keyless.length === 0 ? 'Give the role in People' : 'Enrol the key in People'}
      </Anchor>
      . The alarm can be raised now.
    </ToneText>
  );
}

function SeverityField(props: {
  readonly fields: AlarmFields;
  readonly playbook: Playbook;
  readonly onChange: Change;
  readonly onPeople: () => void;
}) {
  const { fields, playbook, onChange, onPeople } = props;
  const severity = severityAt(playbook.matrix, fields);
  return (
    <fieldset className={classes.field}>
      <legend>
        <Label>Severity</Label>
      </legend>
      <SeverityMatrix matrix={playbook.matrix} choice={fields} onChoose={onChange} />
      <div className={classes.line}>
        <Checkbox
          label="Unsure: take one higher"
          checked={fields.unsure}
          onChange={(event) => onChange({ unsure: event.currentTarget.checked })}
        />
        <span className={classes.instant} aria-live="polite">
          {severity === null ? '' : `This will be ${severity} ${SEVERITY_LABEL[severity]}.`}
        </span>
      </div>
      {severity === null ? null : <Unfilled playbook={playbook} severity={severity} onPeople={onPeople} />}
    </fieldset>
  );
}

function Restored(props: { readonly onForget: () => void }) {
  return (
    <p className={classes.restored} role="status">
      What was typed before is still here; it was not raised.{' '}
      <Button size="compact-sm" variant="subtle" color="act" onClick={props.onForget}>
        Start again
      </Button>
    </p>
  );
}

function KindField(props: { readonly drill: boolean; readonly onChange: Change }) {
  const { drill, onChange } = props;
  return (
    <Segments
      label="Live or drill"
      tone={drill ? 'drill' : 'over'}
      choices={[
        { value: 'live', label: 'Live' },
        { value: 'drill', label: 'Drill' },
      ]}
      value={drill ? 'drill' : 'live'}
      onChange={(kind) => onChange({ drill: kind === 'drill' })}
    />
  );
}

type Props = {
  /** What was typed before the dialog was closed; null for an empty alarm. */
  readonly kept: AlarmFields | null;
  readonly onKeep: (fields: AlarmFields | null) => void;
  readonly onRaised: (incidentId: string) => void;
  /** Leaves for the people of the room; what was typed is kept. */
  readonly onPeople: () => void;
};

function useAlarm({ kept, onKeep, onRaised }: Props) {
  const view = useRoom();
  const { cards } = useBoard();
  const playbooks = playbooksByUse(view.playbooks, cards);
  const [empty] = useState(() => newAlarm(playbooks));
  const fields = kept ?? empty;
  const refusalOf = useAlarmRefusal();
  const now = useNow();
  const { zone } = view.room;
  const missing = refusalOf(alarmCommand(fields, now));
  const raise = async () => {
    // The instant of the press, not of the last tick.
    const sent = await sendToIncident(null, alarmCommand(fields, nowMs()));
    if (sent.ok) onRaised(sent.value.logId);
    return sent;
  };
  const change: Change = (part) => onKeep({ ...fields, ...part });
  return { fields, change, playbooks, missing, refusal: fields.aware.refusal ?? missing, raise, zone };
}

/** Raises the alarm. Everything but the line and the cell has an answer already; Enter raises. */
export function AlarmForm(props: Props) {
  const { fields, change, playbooks, missing, refusal, raise, zone } = useAlarm(props);
  const [restored] = useState(props.kept !== null);
  const sending = useSending();
  const playbook = playbooks.find((one) => one.id === fields.playbookId);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (refusal === null) void sending.run(raise);
  };
  return (
    <form className={classes.form} onSubmit={submit} aria-label="Raise the alarm">
      <SubmitOnEnter />
      {restored && props.kept ? <Restored onForget={() => props.onKeep(null)} /> : null}
      <WhatHappened fields={fields} playbooks={playbooks} onChange={change} />
      <BrokenPlaybook playbookId={fields.playbookId} />
      {playbook ? (
        <SeverityField fields={fields} playbook={playbook} onChange={change} onPeople={props.onPeople} />
      ) : null}
      <WhenField
        label="When did the first of us know?"
        zone={zone}
        value={fields.aware}
        onChange={(aware) => change({ aware })}
      />
      <div className={classes.foot}>
        <KindField drill={fields.drill} onChange={change} />
        <div className={classes.refusals}>
          <Refusal sentence={sending.refused ?? missing?.sentence ?? null} alert={sending.refused !== null} />
        </div>
        <RefusableButton primary saidBeside size="md" refusal={refusal} act={raise} sending={sending}>
          {fields.drill ? 'Start the drill' : 'Raise the alarm'}
        </RefusableButton>
      </div>
    </form>
  );
}

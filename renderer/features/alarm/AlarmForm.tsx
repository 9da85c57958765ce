import { Checkbox, Select, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { severityAt } from '../../../shared/playbook/matrix.ts';
import type { Playbook } from '../../../shared/playbook/schema.ts';
import { SEVERITY_LABEL } from '../../../shared/playbook/stages.ts';
import { useBoard } from '../../bridge/board-store.ts';
import { useAlarmRefusal } from '../../bridge/refusals.ts';
import { useRoom } from '../../bridge/room-store.ts';
import { sendToIncident } from '../../bridge/send.ts';
import { nowMs, useNow } from '../../bridge/use-now.ts';
import { Label } from '../../ui/Label.tsx';
import { RefusableButton } from '../../ui/RefusableButton.tsx';
import { Refusal } from '../../ui/Refusal.tsx';
import { Segments } from '../../ui/Segments.tsx';
import { SeverityMatrix } from '../../ui/SeverityMatrix.tsx';
import { SubmitOnEnter } from '../../ui/SubmitOnEnter.tsx';
import { useSending } from '../../ui/use-sending.ts';
import classes from './AlarmDialog.module.css';
import { AwarenessField } from './AwarenessField.tsx';
import {
  type AlarmFields,
  alarmCommand,
  newAlarm,
  playbooksByUse,
  UNREADABLE_TIME,
} from './alarm-command.ts';

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
        onFocus={(event) => event.currentTarget.select()}
        nothingFoundMessage="No playbook has this name."
      />
    </div>
  );
}

function SeverityField(props: {
  readonly fields: AlarmFields;
  readonly playbook: Playbook;
  readonly onChange: Change;
}) {
  const { fields, playbook, onChange } = props;
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
    </fieldset>
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

function useAlarm(onRaised: (incidentId: string) => void) {
  const view = useRoom();
  const { cards } = useBoard();
  const playbooks = playbooksByUse(view.playbooks, cards);
  const [fields, setFields] = useState(() => newAlarm(playbooks));
  const refusalOf = useAlarmRefusal();
  const now = useNow();
  const { zone } = view.room;
  const command = alarmCommand(fields, now, zone);
  const refusal = command === null ? UNREADABLE_TIME : refusalOf(command);
  const raise = async () => {
    // The instant of the press, not of the last tick.
    const exact = alarmCommand(fields, nowMs(), zone);
    if (exact === null) return { ok: false, error: UNREADABLE_TIME } as const;
    const sent = await sendToIncident(null, exact);
    if (sent.ok) onRaised(sent.value.logId);
    return sent;
  };
  const change: Change = (part) => setFields((old) => ({ ...old, ...part }));
  return { fields, change, playbooks, refusal, raise, now, zone };
}

/** Raises the alarm. Everything but the line and the cell has an answer already; Enter raises. */
export function AlarmForm(props: {
  readonly onRaised: (incidentId: string) => void;
  /** Told when the choice between live and drill changes. */
  readonly onDrill: (drill: boolean) => void;
}) {
  const { fields, change, playbooks, refusal, raise, now, zone } = useAlarm(props.onRaised);
  const sending = useSending();
  const playbook = playbooks.find((one) => one.id === fields.playbookId);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (refusal === null) void sending.run(raise);
  };
  return (
    <form className={classes.form} onSubmit={submit} aria-label="Raise the alarm">
      <SubmitOnEnter />
      <WhatHappened fields={fields} playbooks={playbooks} onChange={change} />
      {playbook ? <SeverityField fields={fields} playbook={playbook} onChange={change} /> : null}
      <AwarenessField value={fields.aware} now={now} zone={zone} onChange={(aware) => change({ aware })} />
      <div className={classes.foot}>
        <KindField
          drill={fields.drill}
          onChange={(part) => {
            change(part);
            props.onDrill(part.drill ?? false);
          }}
        />
        <div className={classes.refusals}>
          <Refusal sentence={sending.refused ?? refusal?.sentence ?? null} alert={sending.refused !== null} />
        </div>
        <RefusableButton primary size="md" refusal={refusal} act={raise} sending={sending}>
          {fields.drill ? 'Start the drill' : 'Raise the alarm'}
        </RefusableButton>
      </div>
    </form>
  );
}

import { Button, Select, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { activePeople, type Person } from '../../../shared/people/people.ts';
import { seenText } from '../../../shared/statement/words.ts';
import { useRegistryRefusal } from '../../bridge/refusals.ts';
import { useRoom } from '../../bridge/room-store.ts';
import { sendToRegistry } from '../../bridge/send.ts';
import { Panel } from '../../ui/Panel.tsx';
import { RefusableButton } from '../../ui/RefusableButton.tsx';
import { Refusal } from '../../ui/Refusal.tsx';
import { SubmitOnEnter } from '../../ui/SubmitOnEnter.tsx';
import { useSending } from '../../ui/use-sending.ts';
import classes from './PeoplePage.module.css';
import { fieldsOf, NEW_PERSON, type PersonFields, personCommand } from './person-form.ts';
import { RolesField } from './RolesField.tsx';

function Fields(props: {
  readonly fields: PersonFields;
  readonly others: readonly Person[];
  readonly onChange: (fields: PersonFields) => void;
}) {
  const { fields, others, onChange } = props;
  return (
    <>
      <TextInput
        label="Name"
        value={fields.name}
        onChange={(event) => onChange({ ...fields, name: event.currentTarget.value })}
        autoFocus
      />
      <TextInput
        label="Title"
        value={fields.title}
        onChange={(event) => onChange({ ...fields, title: event.currentTarget.value })}
      />
      <RolesField label="Roles" value={fields.roles} onChange={(roles) => onChange({ ...fields, roles })} />
      <Select
        label="Backup"
        placeholder="Nobody"
        data={others.map((one) => ({ value: one.personId, label: seenText(one.name) }))}
        value={fields.backupId}
        onChange={(backupId) => onChange({ ...fields, backupId })}
        clearable
      />
    </>
  );
}

/** Adds a person, or changes one. What was typed stays until the log has it. */
export function PersonForm(props: { readonly person: Person | null; readonly onDone: () => void }) {
  const { person, onDone } = props;
  const [fields, setFields] = useState(() => (person ? fieldsOf(person) : NEW_PERSON));
  const { people } = useRoom().room;
  const refusalOf = useRegistryRefusal();
  const sending = useSending();
  const personId = person?.personId ?? null;
  const command = personCommand(personId, fields);
  const refusal = refusalOf(command);
  const act = () => sendToRegistry(command);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (refusal === null && (await sending.run(act))) onDone();
  };
  const others = activePeople(people).filter((one) => one.personId !== personId);
  return (
    <Panel title={person ? `Change ${person.name}` : 'Add a person'}>
      <form className={classes.form} onSubmit={(event) => void submit(event)}>
        <SubmitOnEnter />
        <Fields fields={fields} others={others} onChange={setFields} />
        <Refusal sentence={refusal?.sentence ?? null} />
        <Refusal sentence={sending.refused} alert />
        <div className={classes.buttons}>
          <RefusableButton primary refusal={refusal} act={act} sending={sending} onDone={onDone}>
            {person ? 'Save' : 'Add'}
          </RefusableButton>
          <Button variant="subtle" color="act" onClick={onDone}>
            Cancel
          </Button>
        </div>
      </form>
    </Panel>
  );
}

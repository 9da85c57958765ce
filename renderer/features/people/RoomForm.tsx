import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useRegistryRefusal } from '../../bridge/refusals.ts';
import { useRoom } from '../../bridge/room-store.ts';
import { sendToRegistry } from '../../bridge/send.ts';
import { Panel } from '../../ui/Panel.tsx';
import { RefusableButton } from '../../ui/RefusableButton.tsx';
import { Refusal } from '../../ui/Refusal.tsx';
import { SubmitOnEnter } from '../../ui/SubmitOnEnter.tsx';
import { useSending } from '../../ui/use-sending.ts';
import classes from './PeoplePage.module.css';
import { ZoneField } from './ZoneField.tsx';

/** Gives the room another name or another time zone. */
export function RoomForm(props: { readonly onDone: () => void }) {
  const { onDone } = props;
  const { room } = useRoom();
  const [name, setName] = useState(room.name ?? '');
  const [zone, setZone] = useState(room.zone);
  const sending = useSending();
  const command = { type: 'room.change', name: name.trim(), zone } as const;
  const refusal = useRegistryRefusal()(command);
  const act = () => sendToRegistry(command);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (refusal === null && (await sending.run(act))) onDone();
  };
  return (
    <Panel title="Change the room">
      <form className={classes.form} onSubmit={(event) => void submit(event)}>
        <SubmitOnEnter />
        <TextInput
          label="Name of the room"
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
          autoFocus
        />
        <ZoneField zone={zone} onChange={setZone} />
        <p className={classes.hint}>
          No logged time changes. Incidents that were opened keep the zone they were opened in; new ones use
          this.
        </p>
        <Refusal sentence={refusal?.code === 'same' ? null : (refusal?.sentence ?? null)} />
        <Refusal sentence={sending.refused} alert />
        <div className={classes.buttons}>
          <RefusableButton primary refusal={refusal} act={act} sending={sending} onDone={onDone}>
            Save
          </RefusableButton>
          <Button variant="subtle" color="act" onClick={onDone}>
            Cancel
          </Button>
        </div>
      </form>
    </Panel>
  );
}

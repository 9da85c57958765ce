import { Button, Checkbox, Group, Stack } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import type { Place } from '../../shared/erasure/events.ts';
import type { RegistryCommand } from '../../shared/room/events.ts';
import { useRegistryRefusal } from '../bridge/refusals.ts';
import { sendToRegistry } from '../bridge/send.ts';
import { Dialog } from './Dialog.tsx';
import classes from './EraseDialog.module.css';
import { ReasonField } from './ReasonField.tsx';
import { RefusableButton } from './RefusableButton.tsx';
import { Refusal } from './Refusal.tsx';
import { useSending } from './use-sending.ts';

/** Something that can be chosen for erasing: one field, or many that belong together. */
export type EraseChoice = {
  readonly id: string;
  readonly label: ReactNode;
  readonly places: readonly Place[];
};

/** One entry for each record, whatever was chosen of it. */
function joined(choices: readonly EraseChoice[]): readonly Place[] {
  const byRecord = new Map<string, Place>();
  for (const place of choices.flatMap(({ places }) => places)) {
    const key = `${place.logId} ${place.position}`;
    const fields = [...(byRecord.get(key)?.fields ?? []), ...place.fields];
    byRecord.set(key, { ...place, fields: [...new Set(fields)] });
  }
  return [...byRecord.values()];
}

function commandOf(places: readonly Place[], reason: string): RegistryCommand {
  return {
    type: 'content.erase',
    places: places.map((place) => ({ ...place, fields: [...place.fields] })),
    reason,
  };
}

/** What erasing does and does not do, before it is done. */
function Consequences(props: { readonly asked: boolean }) {
  return (
    <div className={classes.consequences} data-asked={props.asked || undefined}>
      <p>
        The text is deleted from the room file and cannot be brought back. The entry stays, with its time, its
        author and its fingerprint, so every proof still holds; in place of the text stand your name and the
        time.
      </p>
      <p>
        Evidence packs, exports, printed reports and backups that were made before still hold it: ask whoever
        has them.
      </p>
    </div>
  );
}

function Choices(props: {
  readonly choices: readonly EraseChoice[];
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
}) {
  const { choices, chosen, onChange } = props;
  return (
    <fieldset className={classes.choices}>
      <legend className={classes.legend}>Erase the content of</legend>
      {choices.map(({ id, label }) => (
        <Checkbox
          key={id}
          label={label}
          checked={chosen.includes(id)}
          onChange={({ currentTarget }) =>
            onChange(currentTarget.checked ? [...chosen, id] : chosen.filter((one) => one !== id))
          }
        />
      ))}
    </fieldset>
  );
}

/** Chooses sealed content, asks why, asks again, and has it erased. `probe` is what the rules are asked about beforehand. */
export function EraseDialog(props: {
  readonly title: string;
  readonly choices: readonly EraseChoice[];
  /** Places that this window knows enough of to ask about; all that are chosen unless said. */
  readonly probe?: readonly Place[];
  readonly onClose: () => void;
}) {
  const { choices, onClose } = props;
  const [chosen, setChosen] = useState<readonly string[]>(choices.map(({ id }) => id));
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const refusalOf = useRegistryRefusal();
  const sending = useSending();
  const places = joined(choices.filter(({ id }) => chosen.includes(id)));
  const refusal = refusalOf(commandOf(places.length === 0 ? [] : (props.probe ?? places), reason));
  return (
    <Dialog opened onClose={onClose} title={props.title} size="lg">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (refusal === null) setAsked(true);
        }}
      >
        <Stack gap="md">
          <Choices choices={choices} chosen={chosen} onChange={setChosen} />
          <ReasonField label="Why?" value={reason} onChange={setReason} />
          <Consequences asked={asked} />
          <Refusal sentence={sending.refused ?? refusal?.sentence ?? null} alert={sending.refused !== null} />
          <Group justify="flex-end" gap="sm">
            <Button onClick={onClose}>Keep it</Button>
            {asked ? (
              <RefusableButton
                danger
                refusal={refusal}
                act={() => sendToRegistry(commandOf(places, reason))}
                onDone={onClose}
                sending={sending}
              >
                Yes, erase it for good
              </RefusableButton>
            ) : (
              <RefusableButton
                danger
                refusal={refusal}
                act={() => Promise.resolve({ ok: true, value: null } as const)}
                onDone={() => setAsked(true)}
              >
                Erase…
              </RefusableButton>
            )}
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}

import { Button, Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { PART_LABEL, SLOT_KINDS, SLOT_PARTS } from '../../../shared/playbook/slot-kinds.ts';
import type { TemplateContent } from '../../../shared/playbook/template-schema.ts';
import classes from './templates.module.css';

type Slot = TemplateContent['slots'][number];

const NEW: Slot = { id: '', label: '', kind: 'text', part: 'frame', prompt: '', required: true };
const PARTS = SLOT_PARTS.map((value) => ({ value, label: PART_LABEL[value] }));

type RowProps = {
  readonly slot: Slot;
  readonly number: number;
  readonly onChange: (slot: Slot) => void;
};

/** A line of a slot: its id, its label, or what the writer is asked. */
function LineField(props: RowProps & { readonly of: 'id' | 'label' | 'prompt'; readonly hint: string }) {
  const { slot, number, of, hint, onChange } = props;
  return (
    <TextInput
      size="xs"
      className={of === 'prompt' ? (classes.prompt ?? '') : ''}
      label={hint}
      aria-label={`Slot ${number}: ${hint.toLowerCase()}`}
      dir="auto"
      value={slot[of]}
      onChange={(event) => onChange({ ...slot, [of]: event.currentTarget.value })}
    />
  );
}

/** What a slot takes, and which part of the message it fills. */
function Choices({ slot, number, onChange }: RowProps) {
  return (
    <>
      <NativeSelect
        size="xs"
        label="Takes"
        aria-label={`Slot ${number}: takes`}
        data={[...SLOT_KINDS]}
        value={slot.kind}
        onChange={({ currentTarget: { value } }) =>
          onChange({ ...slot, kind: SLOT_KINDS.find((one) => one === value) ?? slot.kind })
        }
      />
      <NativeSelect
        size="xs"
        label="Part of the message"
        aria-label={`Slot ${number}: part of the message`}
        data={PARTS}
        value={slot.part}
        onChange={({ currentTarget: { value } }) =>
          onChange({ ...slot, part: SLOT_PARTS.find((one) => one === value) ?? slot.part })
        }
      />
    </>
  );
}

function Row(props: RowProps & { readonly onRemove: () => void }) {
  const { slot, number, onChange } = props;
  return (
    <li className={classes.slot}>
      <LineField {...props} of="id" hint="In the words as" />
      <LineField {...props} of="label" hint="Label" />
      <Choices {...props} />
      <LineField {...props} of="prompt" hint="What the writer is asked" />
      <Checkbox
        size="xs"
        label="required"
        aria-label={`Slot ${number}: required`}
        checked={slot.required}
        onChange={(event) => onChange({ ...slot, required: event.currentTarget.checked })}
      />
      <Button
        size="compact-xs"
        variant="subtle"
        color="act"
        aria-label={`Take away slot ${number}`}
        onClick={props.onRemove}
      >
        Take away
      </Button>
    </li>
  );
}

/** The table of slots as it is written: id, label, kind, part of the first message, prompt, required. */
export function SlotTableFields(props: {
  readonly slots: readonly Slot[];
  readonly onChange: (slots: readonly Slot[]) => void;
}) {
  const { slots, onChange } = props;
  return (
    <>
      <ul className={classes.slots}>
        {slots.map((slot, index) => (
          <Row
            // biome-ignore lint/suspicious/noArrayIndexKey: a slot is its place; its id is being typed
            key={index}
            slot={slot}
            number={index + 1}
            onChange={(next) => onChange(slots.with(index, next))}
            onRemove={() => onChange(slots.toSpliced(index, 1))}
          />
        ))}
      </ul>
      <div>
        <Button size="xs" onClick={() => onChange([...slots, NEW])}>
          Add a slot
        </Button>
      </div>
    </>
  );
}

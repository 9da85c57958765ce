import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { SLOT_KINDS, type SlotKind } from '../../../shared/playbook/slot-kinds.ts';
import type { TemplateContent } from '../../../shared/playbook/template-schema.ts';
import { kindFor, makeSlot, type NamedPlace, namedPlaces } from '../../../shared/template/make-slot.ts';
import { Name } from '../../ui/Name.tsx';
import classes from './templates.module.css';

/** Words that are selected, as far as one slot may take their place: one line, and no slot already. */
export type Selected = { readonly from: number; readonly to: number };

const MOST_OFFERED = 4;

const shortened = (words: string): string => (words.length > 40 ? `${words.slice(0, 39)}…` : words);

/** What a selection holds, without the spaces around it; null where no slot can be made of it. */
function chosenIn({ text }: TemplateContent, selected: Selected | null): NamedPlace | null {
  if (!selected) return null;
  const words = text.slice(selected.from, selected.to);
  const bare = words.trim();
  if (bare === '' || /[\n{}[\]]/.test(bare)) return null;
  const from = selected.from + words.indexOf(bare);
  return { from, to: from + bare.length, label: '' };
}

function Ask(props: {
  readonly content: TemplateContent;
  readonly place: NamedPlace;
  readonly onMake: (content: TemplateContent) => void;
}) {
  const { content, place, onMake } = props;
  const [label, setLabel] = useState(place.label);
  const [chosen, setChosen] = useState<SlotKind | null>(null);
  const kind = chosen ?? kindFor(label);
  const words = content.text.slice(place.from, place.to);
  return (
    <fieldset className={classes.make}>
      <legend>
        Make a slot of <Name>{`“${shortened(words)}”`}</Name>
      </legend>
      <TextInput
        size="xs"
        label="Label of the slot"
        dir="auto"
        value={label}
        onChange={(event) => setLabel(event.currentTarget.value)}
      />
      <NativeSelect
        size="xs"
        label="Takes"
        data={[...SLOT_KINDS]}
        value={kind}
        onChange={({ currentTarget: { value } }) =>
          setChosen(SLOT_KINDS.find((one) => one === value) ?? kind)
        }
      />
      <Button
        size="xs"
        disabled={label.trim() === ''}
        onClick={() => onMake(makeSlot(content, { ...place, label: label.trim() }, kind))}
      >
        Make a slot of this
      </Button>
    </fieldset>
  );
}

/** Makes slots of words: of what is selected, and of every name between braces or brackets, as people write them. */
export function MakeSlot(props: {
  readonly content: TemplateContent;
  readonly selected: Selected | null;
  readonly onMake: (content: TemplateContent) => void;
}) {
  const { content, selected, onMake } = props;
  const chosen = chosenIn(content, selected);
  const named = namedPlaces(content.text).slice(0, MOST_OFFERED);
  const all = chosen ? [chosen] : named;
  if (all.length === 0)
    return (
      <p className={classes.note}>
        Words that you select can be made a slot, too. In the words a slot stands between double braces.
      </p>
    );
  return all.map((place) => (
    <Ask key={`${place.from} ${place.to} ${place.label}`} content={content} place={place} onMake={onMake} />
  ));
}

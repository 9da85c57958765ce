import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { wordsWhereTaken } from '../../../shared/channel/misfits.ts';
import type { WordsEnvelope } from '../../../shared/envelope/envelopes.ts';
import { previewWords, type SlotValues, slotProblem } from '../../../shared/envelope/slots.ts';
import { actorName } from '../../../shared/people/people.ts';
import type { Slot } from '../../../shared/playbook/schema.ts';
import { useTyped } from '../../bridge/typed-so-far.ts';
import { useView, useViewNow } from '../../bridge/view.tsx';
import { CommandDialog } from '../../ui/CommandDialog.tsx';
import { Label } from '../../ui/Label.tsx';
import { LeftOut } from '../../ui/LeftOut.tsx';
import { PublicWords } from '../../ui/PublicWords.tsx';
import { slotNames } from '../../ui/slot-marks.tsx';
import { WordFacts } from '../../ui/WordFacts.tsx';
import classes from './EnvelopeCard.module.css';
import type { Draft } from './use-draft.ts';

const NOTHING: SlotValues = {};

/** What the room knows already: the number of the statement, and date and time with their zone. */
function known(slots: readonly Slot[], number: number, now: number, zone: string): SlotValues {
  const issued = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZoneName: 'short',
  }).formatToParts(now);
  const part = (type: string) => issued.find((one) => one.type === type)?.value ?? '';
  const date = `${part('day')} ${part('month')} ${part('year')}`;
  const values: SlotValues = {
    version: String(number),
    'issued-at': `${date}, ${part('hour')}:${part('minute')} ${part('timeZoneName')}`,
  };
  const ids = slots.map((slot) => slot.id);
  return Object.fromEntries(Object.entries(values).filter(([id]) => ids.includes(id)));
}

function SlotField(props: {
  readonly slot: Slot;
  readonly value: string;
  readonly onChange: (value: string) => void;
}) {
  const { slot, value, onChange } = props;
  const [left, setLeft] = useState(false);
  const problem = value === '' ? null : slotProblem(slot, value.trim());
  return (
    <TextInput
      label={slot.required ? slot.label : `${slot.label} (may stay empty)`}
      description={slot.prompt}
      dir="auto"
      value={value}
      error={left ? problem : null}
      onBlur={() => setLeft(true)}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

/** The values of the slots: what was typed, also before the dialog was closed by a slip of Escape, over what is known now. */
function useValues({ envelopeId, slots }: WordsEnvelope, number: number) {
  const { zone } = useView().state;
  const now = useViewNow();
  const [given] = useState(() => known(slots, number, now, zone));
  const [typed, change, forget] = useTyped<SlotValues>(`envelope ${envelopeId}`, NOTHING);
  return [{ ...given, ...typed }, change, forget] as const;
}

/** Fills the slots of an envelope, with the words as they will go out beside them. */
export function FillEnvelope(props: {
  readonly envelope: WordsEnvelope;
  readonly draft: Draft;
  readonly onClose: () => void;
}) {
  const { envelope, draft, onClose } = props;
  const { people, state } = useView();
  const channels = state.chart.context.playbook?.channels ?? [];
  const { template, slots, proposed, consented } = envelope;
  const [typed, change, forget] = useValues(envelope, draft.statement.number);
  const values = Object.fromEntries(Object.entries(typed).map(([id, value]) => [id, value.trim()]));
  const names = [proposed, consented].map((one) => actorName(people, one?.personId ?? '')).join(' and ');
  const basedOn = draft.latest?.revisionId ?? null;
  return (
    <CommandDialog
      opened
      wide
      onClose={onClose}
      onDone={() => {
        forget();
        draft.discard();
      }}
      title={`Fill the envelope: ${envelope.title}`}
      explanation={`${names} consented to these words beforehand. Only the slots can be filled; the words are approved as soon as they are saved.`}
      command={{ type: 'statement.fromEnvelope', envelopeId: envelope.envelopeId, basedOn, values }}
      confirm="Save: approved"
    >
      <div className={classes.columns}>
        <div className={classes.fields}>
          {slots.map((slot) => (
            <SlotField
              key={slot.id}
              slot={slot}
              value={typed[slot.id] ?? ''}
              onChange={(value) => change({ [slot.id]: value })}
            />
          ))}
        </div>
        <section className={classes.page} aria-label="The words as they will go out">
          <Label as="h3">As they will go out</Label>
          <PublicWords text={previewWords(template, slots, values)} slots={slotNames(slots)} />
          <WordFacts text={previewWords(template, slots, values)} />
          <LeftOut words={wordsWhereTaken(previewWords(template, slots, values), channels)} />
        </section>
      </div>
    </CommandDialog>
  );
}

import { Kbd } from '@mantine/core';
import { useEffect, useState } from 'react';
import { empathyMarks } from '../../../shared/incident/empathy-slot.ts';
import {
  factsForSlot,
  proposedForSlot,
  type SlotFact,
  timesToChoose,
} from '../../../shared/incident/slot-facts.ts';
import type { IncidentState } from '../../../shared/incident/state.ts';
import { takenAs, tiesOf } from '../../../shared/incident/taken-facts.ts';
import { askedNow, correctionSlots } from '../../../shared/incident/wrong-words/correction-slots.ts';
import { activePeople, type People } from '../../../shared/people/people.ts';
import type { Slot } from '../../../shared/playbook/schema.ts';
import { openSlotsOf } from '../../../shared/statement/channel-words.ts';
import { slotWords } from '../../../shared/statement/words.ts';
import { useChosen, useTyped } from '../../bridge/typed-so-far.ts';
import { useNowInSteps } from '../../bridge/use-now.ts';
import { useView } from '../../bridge/view.tsx';
import { Card } from '../../ui/Card.tsx';
import { Rows } from '../../ui/Rows.tsx';
import { useReadOnly } from '../../ui/use-read-only.ts';
import { CHOSEN, type Chosen, chosenKey } from './chosen.ts';
import { SlotPreview } from './SlotPreview.tsx';
import { SlotRow, type Wish } from './SlotRow.tsx';
import classes from './SlotsCard.module.css';
import { readField, UNTOUCHED } from './slot-field.ts';
import { templatesFor } from './template.ts';
import type { Draft } from './use-draft.ts';

/** How often proposed times follow the clock: they are said in whole minutes. */
const NOW_STEP_MS = 5000;

/** A slot that no template describes: whoever typed the braces knows what goes in. */
const unknown = (id: string): Slot => ({
  id,
  label: slotWords(id),
  kind: 'text',
  part: 'frame',
  prompt: '',
  required: true,
});

/** The people of the room, for a slot that takes a person. */
function peopleForSlot(people: People, { kind }: Slot): readonly SlotFact[] {
  if (kind !== 'person') return [];
  return activePeople(people)
    .map(({ name, title }) => (title === '' ? name : `${name}, ${title}`))
    .map((value) => ({ value, from: value }));
}

/** The slots that stand open in any of the texts, as the template that was chosen describes them, or else any other. */
function useOpenSlots(draft: Draft, chosen: Chosen): readonly Slot[] {
  const { state } = useView();
  const templates = templatesFor(draft, state).toSorted(
    (one, other) => Number(other.id === chosen.templateId) - Number(one.id === chosen.templateId),
  );
  const described = templates.flatMap(({ slots }) => slots);
  const asked = correctionSlots(state);
  const inCorrection = (id: string) => {
    const slot = asked.find((one) => one.id === id);
    return slot && askedNow(state, slot);
  };
  return openSlotsOf(draft.words).map(
    (id) => described.find((slot) => slot.id === id) ?? inCorrection(id) ?? unknown(id),
  );
}

function Hint() {
  return (
    <p className={classes.hint}>
      <Kbd size="xs">Enter</Kbd> puts a value in and goes to the next slot, <Kbd size="xs">Tab</Kbd> only goes
      on, <Kbd size="xs">Alt</Kbd> <Kbd size="xs">↓</Kbd> shows what is known.
    </p>
  );
}

/** Sentences that something known was put into, and that have a slot open still. */
type Waiting = { readonly waiting: ReturnType<typeof tiesOf>['waiting'] };
const NONE_WAIT: Waiting = { waiting: [] };

/** Puts a value into the words, and ties each sentence that is whole by it to what was taken into it. */
function usePut(draft: Draft): (slot: Slot, value: string, taken: readonly SlotFact[]) => void {
  const { state, send, refusal } = useView();
  const [{ waiting }, keep] = useChosen<Waiting>(`taken ${draft.statement.statementId}`, NONE_WAIT);
  return (slot, value, taken) => {
    const slotId = slot.id;
    const ties = tiesOf(state, draft.now(), { slotId, value, taken }, waiting);
    const empathy = slot.part === 'empathy' ? empathyMarks(state, draft.now(), slotId, value) : [];
    draft.fill(slotId, value, takenAs(taken));
    keep({ waiting: ties.waiting });
    for (const tie of [...ties.marks, ...empathy]) if (refusal(tie) === null) void send(tie);
  };
}

/** The words so far beside the fields, with what is typed for the slot that has the focus. */
function Preview(props: {
  readonly draft: Draft;
  readonly slots: readonly Slot[];
  readonly here: Slot;
  readonly proposed: (slot: Slot) => SlotFact | null;
  readonly now: number;
}) {
  const { draft, slots, here, proposed, now } = props;
  const { zone } = useView().state;
  const [typed] = useTyped(`slot ${draft.statement.statementId} ${here.id}`, UNTOUCHED);
  const { said, taken } = readField(here, typed, proposed(here), { now, zone });
  return <SlotPreview draft={draft} slots={slots} here={here.id} said={said} as={takenAs(taken)} />;
}

/** Which slot the focus is to go to: the first one once a template was chosen, then whichever is next. */
function useWish(chosen: Chosen, first: string | null) {
  const [wish, setWish] = useState<Wish | null>(null);
  const [began] = useState(chosen.at);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the wish comes with the choice of a template, not with its slots
  useEffect(() => {
    if (chosen.at > began && first !== null) setWish({ slotId: first });
  }, [chosen.at]);
  return [wish, setWish] as const;
}

type Known = { readonly state: IncidentState; readonly people: People };

/** What somebody can choose for a slot instead of typing: the next word's time or now, what is known, and people. */
function choices({ state, people }: Known, slot: Slot, now: number): readonly SlotFact[] {
  return [...timesToChoose(state, slot, now), ...factsForSlot(state, slot), ...peopleForSlot(people, slot)];
}

type Props = { readonly draft: Draft; readonly onLast: () => void };

/** The slots of the template that are still open: a typed field for each. Filling one leads to the next, the last to the words. */
export function SlotsCard({ draft, onLast }: Props) {
  const { statement } = draft;
  const { state, people } = useView();
  const now = useNowInSteps(NOW_STEP_MS);
  const readOnly = useReadOnly();
  const [chosen] = useChosen<Chosen>(chosenKey(statement.statementId), CHOSEN);
  const [here, setHere] = useState<string | null>(null);
  const put = usePut(draft);
  const slots = useOpenSlots(draft, chosen);
  const [first] = slots;
  const [wish, setWish] = useWish(chosen, first?.id ?? null);
  if (first === undefined || readOnly) return null;
  const proposed = (slot: Slot) => proposedForSlot(state, slot, now);
  const fill = (filled: Slot, value: string, taken: readonly SlotFact[]) => {
    const at = slots.findIndex((slot) => slot.id === filled.id);
    const next = [...slots.slice(at + 1), ...slots.slice(0, at)][0];
    put(filled, value, taken);
    setWish(next === undefined ? null : { slotId: next.id });
    if (next === undefined) onLast();
  };
  return (
    <Card title="Open slots" aside={`${slots.length} to fill`} tone="warn">
      <Hint />
      <div className={classes.beside}>
        <Rows>
          {slots.map((slot) => (
            <SlotRow
              key={slot.id}
              statementId={statement.statementId}
              now={now}
              slot={slot}
              wish={wish?.slotId === slot.id ? wish : null}
              proposed={proposed(slot)}
              onHere={() => setHere(slot.id)}
              facts={choices({ state, people }, slot, now)}
              onFill={(value, taken) => fill(slot, value, taken)}
            />
          ))}
        </Rows>
        <Preview
          draft={draft}
          slots={slots}
          here={slots.find(({ id }) => id === here) ?? first}
          proposed={proposed}
          now={now}
        />
      </div>
    </Card>
  );
}

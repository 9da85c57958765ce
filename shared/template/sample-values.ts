import { renderWords } from '../fill-slot.ts';
import type { Slot } from '../playbook/schema.ts';
import type { TemplateContent } from '../playbook/template-schema.ts';
import { openSlots } from '../statement/words.ts';

/** What a slot of each kind typically holds, so that a template can be read and measured before anybody fills it. */
const TYPICAL: Readonly<Record<Slot['kind'], string>> = {
  text: 'what we can say about this in one plain sentence of some twelve words',
  time: '14:30 GMT',
  place: 'example.com/updates',
  person: 'Alex Example, chief executive',
  number: '12',
  contact: '+44 20 7946 0000',
};

const TYPICAL_FRAME = 'A headline of some seven words is here';

/** A typical value for a slot. */
function typical({ kind, part }: Pick<Slot, 'kind' | 'part'>): string {
  return kind === 'text' && part === 'frame' ? TYPICAL_FRAME : TYPICAL[kind];
}

/** The words of a template with typical values in its slots. Nobody sends them. */
export function sampleWords(text: string, slots: TemplateContent['slots']): string {
  const known = openSlots(text).flatMap((id) => slots.find((slot) => slot.id === id) ?? []);
  return renderWords(text, known, Object.fromEntries(known.map((slot) => [slot.id, typical(slot)])));
}

/** The words of a template with what each slot is called in its place: "At [Time] a fire broke out." */
export function labelledWords(text: string, slots: TemplateContent['slots']): string {
  const known = openSlots(text).flatMap((id) => slots.find((slot) => slot.id === id) ?? []);
  return renderWords(text, known, Object.fromEntries(known.map(({ id, label }) => [id, `[${label}]`])));
}

import type { Slot } from '../playbook/schema.ts';
import { currentStatement } from '../statement/statements.ts';
import { slotWords } from '../statement/words.ts';
import type { IncidentState } from './state.ts';
import { templatesOfIncident } from './templates.ts';
import { correctionSlots } from './wrong-words/correction-slots.ts';

/** The slots that the templates of an incident describe; those of the statement in hand win over others of the same id. */
function knownSlots(state: IncidentState): readonly Slot[] {
  const kind = currentStatement(state.statements)?.kind;
  const templates = templatesOfIncident(state);
  const first = templates.filter((one) => one.kind === kind);
  const others = templates.filter((one) => one.kind !== kind);
  return [
    ...first.flatMap(({ slots }) => slots),
    ...correctionSlots(state),
    ...others.flatMap(({ slots }) => slots),
  ];
}

/** What people call each slot of an incident, by its id. */
export function slotNamesOf(state: IncidentState): { readonly [slotId: string]: string } {
  return Object.fromEntries(
    knownSlots(state)
      .toReversed()
      .map(({ id, label }) => [id, label]),
  );
}

/** What the form calls a slot; one that no template describes is called by the words of its id. */
export function slotLabel(state: IncidentState, id: string): string {
  return knownSlots(state).find((slot) => slot.id === id)?.label ?? slotWords(id);
}

const SLOT = /\{\{\s*([a-z][a-z0-9-]*)\s*\}\}/g;

/** A text with every open slot called as the form calls it. */
export function slotsNamed(state: IncidentState, text: string): string {
  return text.replaceAll(SLOT, (_, id: string) => `[${slotLabel(state, id)}]`);
}

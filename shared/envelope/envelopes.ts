import type { EventOf } from '../event-kind.ts';
import { type People, personById } from '../people/people.ts';
import type { Playbook, Slot } from '../playbook/schema.ts';
import type { Severity } from '../playbook/stages.ts';
import { slotScope } from '../seal/slot-scope.ts';
import type { envelopeEvents } from './events.ts';

/** Somebody's consent to the words of an envelope, and when it was given. */
export type Consent = { readonly personId: string; readonly at: number };

/** A playbook's holding words with typed slots, and the standing consent of two people to them. */
export type WordsEnvelope = {
  readonly envelopeId: string;
  readonly title: string;
  readonly playbookId: string;
  readonly playbookVersion: number;
  readonly severities: readonly Severity[];
  readonly template: string;
  readonly slots: readonly Slot[];
  readonly expiresAt: number;
  readonly proposed: Consent;
  readonly consented: Consent | null;
  readonly withdrawn: { readonly at: number; readonly by: string; readonly reason: string } | null;
};

/** Applies one event about envelopes. */
export function evolveEnvelopes(
  envelopes: readonly WordsEnvelope[],
  event: EventOf<typeof envelopeEvents>,
): readonly WordsEnvelope[] {
  const { at, by } = event;
  const change = (what: Partial<WordsEnvelope>) =>
    envelopes.map((one) => (one.envelopeId === event.data.envelopeId ? { ...one, ...what } : one));
  switch (event.type) {
    case 'envelope.proposed':
      return [
        ...envelopes,
        { ...event.data, proposed: { personId: by, at }, consented: null, withdrawn: null },
      ];
    case 'envelope.consented':
      return change({ consented: { personId: by, at } });
    case 'envelope.withdrawn':
      return change({ withdrawn: { at, by, reason: event.data.reason } });
  }
}

/** Those of `severities` whose chain does not ask this person: their consent would count for nothing there. */
export function notInChain(
  people: People,
  personId: string,
  chains: Playbook['chains'],
  severities: readonly Severity[],
): readonly Severity[] {
  const roles = personById(people, personId)?.roles ?? [];
  return severities.filter((one) => !chains[one].blocking.some(({ role }) => roles.includes(role)));
}

function consentProblem(people: People, consent: Consent, chains: Playbook['chains'], severity: Severity) {
  const person = personById(people, consent.personId);
  const name = person?.name ?? 'Somebody';
  if (!person || person.retired) return `${name} has left, and their consent with them.`;
  return notInChain(people, consent.personId, chains, [severity]).length === 0
    ? null
    : `${name} is not in the chain of ${severity} any more, so their consent does not count.`;
}

/** Where and when an envelope is to be used. `playbook` is the one that the incident pinned. */
export type Use = {
  readonly people: People;
  readonly playbook: Playbook;
  readonly severity: Severity;
  readonly at: number;
};

function sameWords(envelope: WordsEnvelope, { holdingStatement }: Playbook): boolean {
  return (
    envelope.template === holdingStatement.template &&
    slotScope(envelope.slots) === slotScope(holdingStatement.slots)
  );
}

/** Why an envelope does not stand for an approval there and then, in a sentence; null if it does. */
export function envelopeProblem(envelope: WordsEnvelope, use: Use): string | null {
  const { people, playbook, severity, at } = use;
  const { consented, withdrawn, proposed } = envelope;
  if (withdrawn) return 'The consent to this envelope was withdrawn.';
  if (!consented) return 'A second person has not consented to this envelope yet.';
  if (at >= envelope.expiresAt) return 'The consent to this envelope has expired.';
  if (envelope.playbookId !== playbook.id) return 'This envelope belongs to another playbook.';
  if (!sameWords(envelope, playbook))
    return 'The playbook’s words are not those that were consented to. Have them consented to anew.';
  if (!envelope.severities.includes(severity)) return `This envelope does not cover ${severity}.`;
  return (
    consentProblem(people, proposed, playbook.chains, severity) ??
    consentProblem(people, consented, playbook.chains, severity)
  );
}

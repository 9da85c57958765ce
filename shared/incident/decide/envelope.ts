import { wordsWhereTaken } from '../../channel/misfits.ts';
import { envelopeProblem, type WordsEnvelope } from '../../envelope/envelopes.ts';
import { valuesProblem } from '../../envelope/slots.ts';
import { renderWords } from '../../fill-slot.ts';
import { wordsInEvent } from '../../statement/channel-words.ts';
import { currentStatement, latestRevision, type Statement } from '../../statement/statements.ts';
import type { IncidentCommandOf } from '../commands.ts';
import { accept, type Decide, type Decision, no } from '../deciding.ts';
import type { Facts } from '../facts.ts';
import { standingConsent } from '../standing-consent.ts';
import { type IncidentState, phaseOf } from '../state.ts';
import { requestApproval } from './request.ts';

/** The holding statement that is being drafted; otherwise the refusal. */
function holdingStatement(state: IncidentState): Statement | Decision {
  if (phaseOf(state) !== 'draft') return no('wrong-stage', 'An envelope is filled in the draft stage.');
  const statement = currentStatement(state.statements);
  if (!statement) return no('no-statement', 'There is no statement to write yet.');
  return statement.kind === 'holding'
    ? statement
    : no('not-holding', 'An envelope holds first words only. Write this statement and have it approved.');
}

/** Why this envelope does not stand for an approval in this incident now; null if it does. */
export function problemHere(state: IncidentState, envelope: WordsEnvelope, facts: Facts): string | null {
  const { playbook, severity } = state.chart.context;
  return playbook
    ? envelopeProblem(envelope, { people: facts.people, playbook, severity, at: facts.at })
    : 'This incident has no playbook.';
}

/** Fills an envelope: the words are saved as a revision, and approved at once by the consent that stands behind it. */
export const fromEnvelope: Decide<IncidentCommandOf<'statement.fromEnvelope'>> = (state, command, facts) => {
  const statement = holdingStatement(state);
  if ('ok' in statement) return statement;
  const envelope = facts.envelopes.find((one) => one.envelopeId === command.envelopeId);
  if (!envelope?.consented)
    return no('no-envelope', 'There is no such envelope that two people consented to.');
  const problem = problemHere(state, envelope, facts);
  if (problem) return no('not-in-force', `${problem} The full chain applies.`);
  const wrong = valuesProblem(envelope.slots, command.values);
  if (wrong) return no('wrong-value', wrong);
  const latest = latestRevision(statement);
  if ((latest?.revisionId ?? null) !== command.basedOn)
    return no('stale', 'Somebody saved other words meanwhile. Look at them first, then fill the envelope.');
  const { envelopeId, playbookId, playbookVersion, severities, template, slots, expiresAt } = envelope;
  const { values } = command;
  const text = renderWords(template, slots, values);
  if (latest?.text === text) return no('same', 'These are the words that are saved already.');
  const { statementId } = statement;
  const about = { statementId, revisionId: facts.newId() };
  // What a channel does not take does not go out on it: the consent is to these words, and nobody cuts them.
  const words = wordsWhereTaken(text, state.chart.context.playbook?.channels ?? []);
  const revised = {
    ...about,
    number: (latest?.number ?? 0) + 1,
    basedOn: command.basedOn,
    ...wordsInEvent(words),
  };
  const scope = { envelopeId, playbookId, playbookVersion, severities, template };
  const consents = [envelope.proposed, envelope.consented];
  const registry = facts.registrySize;
  const applied = { ...about, ...scope, slots: [...slots], expiresAt, values, consents, registry };
  return accept({ type: 'draft.revised', data: revised }, { type: 'envelope.applied', data: applied });
};

/** An envelope whose consent covers the newest words, none of them out, and no longer stands; null if there is none. */
export function lapsedEnvelope(
  state: IncidentState,
  facts: Pick<Facts, 'envelopes' | 'people' | 'at'>,
): { readonly envelopeId: string; readonly revisionId: string; readonly reason: string } | null {
  const applied = standingConsent(state);
  const { playbook, severity } = state.chart.context;
  if (!applied || !playbook || state.releases.some((one) => one.revisionId === applied.revisionId))
    return null;
  const { envelopeId, revisionId } = applied;
  const known = facts.envelopes.find((one) => one.envelopeId === envelopeId);
  const reason = known
    ? envelopeProblem(known, { people: facts.people, playbook, severity, at: facts.at })
    : 'This room does not know the envelope any more.';
  return reason === null ? null : { envelopeId, revisionId, reason };
}

/** Holdline noticed that a consent behind words that are not out was withdrawn or expired: the full chain applies. */
export const voidEnvelope: Decide<IncidentCommandOf<'envelope.void'>> = (state, { envelopeId }, facts) => {
  const lapsed = lapsedEnvelope(state, facts);
  if (lapsed?.envelopeId !== envelopeId) return no('stands', 'The consent to these words stands.');
  const voided = { type: 'envelope.voided', data: lapsed } as const;
  if (phaseOf(state) !== 'publish') return accept(voided);
  const request = requestApproval(state, facts);
  return accept(voided, ...(request.ok ? request.value : []));
};

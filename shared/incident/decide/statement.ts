import { goesOutOn, sameWords, type Words, wordsInEvent } from '../../statement/channel-words.ts';
import { STATEMENT_LABEL, type StatementKind, type Variant } from '../../statement/events.ts';
import { currentStatement, latestRevision } from '../../statement/statements.ts';
import { coversChain } from '../approved-words.ts';
import type { IncidentCommandOf } from '../commands.ts';
import { accept, type Decide, type Decision, missingText, no } from '../deciding.ts';
import type { NewIncidentEvent } from '../events.ts';
import type { Facts } from '../facts.ts';
import { setAsideStatements, wordsTakenUp } from '../set-aside.ts';
import { currentRequest, type IncidentState, phaseOf } from '../state.ts';
import { halfCorrectedRefusal } from './correction.ts';

/** What a correction that is taken up again takes back; nothing of any other statement. */
function correctsAgain(state: IncidentState, from: string, statementId: string): readonly NewIncidentEvent[] {
  const before = state.corrections.find((one) => one.statementId === from);
  if (!before) return [];
  const { releaseIds, words, factId } = before;
  const data = { statementId, releaseIds, words, ...(factId === undefined ? {} : { factId }) };
  return [{ type: 'correction.opened', data: { ...data, releaseIds: [...releaseIds], words: [...words] } }];
}

/** Begins the next statement with the words of one that was set aside: they are its first revision. */
function takeUp(state: IncidentState, takesUp: string, kind: StatementKind, facts: Facts): Decision {
  const aside = setAsideStatements(state).find(({ statement }) => statement.statementId === takesUp);
  if (!aside) return no('not-set-aside', 'No words of it wait any more. Start the next statement.');
  if (aside.kind !== kind)
    return no('other-kind', `These words go on as what they were: ${STATEMENT_LABEL[aside.kind]}.`);
  const statementId = facts.newId();
  const data = { statementId, kind, number: state.statements.length + 1, takesUp };
  const revision = { statementId, revisionId: facts.newId(), number: 1, basedOn: null };
  return accept({ type: 'statement.started', data }, ...correctsAgain(state, takesUp, statementId), {
    type: 'draft.revised',
    data: { ...revision, ...wordsInEvent(wordsTakenUp(aside)) },
  });
}

const FACT_FIRST = 'Withdraw the fact that was wrong: its correction starts from any stage.';

/** Starts the next statement from follow-up: the cycle goes back to draft. */
export const startStatement: Decide<IncidentCommandOf<'statement.start'>> = (state, command, facts) => {
  const { kind, takesUp } = command;
  if (phaseOf(state) !== 'followUp') {
    const early = kind === 'correction' && state.releases.length > 0 ? ` ${FACT_FIRST}` : '';
    return no('not-follow-up', `The next statement starts from follow-up.${early}`);
  }
  if (kind === 'holding' && takesUp === undefined)
    return no('not-first', 'A holding statement is the first. Choose update, correction or closing.');
  const half = halfCorrectedRefusal(state);
  if (half) return half;
  if (takesUp !== undefined) return takeUp(state, takesUp, kind, facts);
  const data = { statementId: facts.newId(), kind, number: state.statements.length + 1 };
  return accept({ type: 'statement.started', data });
};

/** True if these words were put to a chain that the severity has outgrown: saved again, they can be put to the larger. */
function asksLargerChain(state: IncidentState, revisionId: string): boolean {
  const request = currentRequest(state);
  return request?.revisionId === revisionId && !coversChain(state, request);
}

/** The words of single channels in the order of the playbook, so that the same words are always the same bytes. */
function inOrder(state: IncidentState, { variants }: Words): Variant[] {
  const channels = state.chart.context.playbook?.channels ?? [];
  return channels.flatMap(({ id }) => variants.filter((one) => one.channel === id));
}

/** The channels on which words do not go out, in the order of the playbook. */
function withoutInOrder(state: IncidentState, words: Words): string[] {
  const channels = state.chart.context.playbook?.channels ?? [];
  return channels.map(({ id }) => id).filter((id) => !goesOutOn(words, id));
}

/** What is wrong with the choice of channels, or null. */
function withoutProblem(state: IncidentState, words: Words): Decision | null {
  const channels = state.chart.context.playbook?.channels ?? [];
  const { variants, without = [] } = words;
  if (without.some((one) => !channels.some(({ id }) => id === one)))
    return no('no-channel', 'This playbook has no such channel.');
  const both = channels.find(({ id }) => !goesOutOn(words, id) && variants.some((one) => one.channel === id));
  if (both) return no('both', `${both.name} has words of its own and is left out. Choose one of the two.`);
  return channels.length > 0 && channels.every(({ id }) => !goesOutOn(words, id))
    ? no('nowhere', 'Every channel is left out. A statement goes out somewhere: take one back in.')
    : null;
}

/** What is wrong with the words of single channels, or null. */
function variantProblem(state: IncidentState, { variants }: Words): Decision | null {
  const channels = state.chart.context.playbook?.channels ?? [];
  for (const { channel, text } of variants) {
    const name = channels.find((one) => one.id === channel)?.name;
    if (!name) return no('no-channel', 'This playbook has no such channel.');
    if (variants.filter((one) => one.channel === channel).length > 1)
      return no('twice', `${name} has words of its own twice. Keep one of them.`);
    const empty = missingText(text, `${name} has no words. Write them, or let it carry the common text.`);
    if (empty) return empty;
  }
  return null;
}

/** True where words may be written: in draft, and after it until the first of them are out. */
export function takesWords(state: IncidentState): boolean {
  const phase = phaseOf(state);
  const nothingOut = phase === 'publish' && !state.chart.context.released;
  return phase === 'draft' || phase === 'approve' || nothingOut;
}

/** Saves words as a new revision. Saving while signers look voids what they signed and goes back to draft. */
export const revise: Decide<IncidentCommandOf<'draft.revise'>> = (state, command, facts) => {
  if (!takesWords(state)) {
    const out = state.chart.context.released ? ' To change released words, start a correction.' : '';
    return no('wrong-stage', `Words are written in draft.${out}`);
  }
  const statement = currentStatement(state.statements);
  if (!statement) return no('no-statement', 'There is no statement to write yet.');
  const latest = latestRevision(statement);
  if ((latest?.revisionId ?? null) !== command.basedOn) {
    return no(
      'stale',
      'Somebody saved another revision meanwhile. Your words are still here: put them together, then save.',
    );
  }
  const words = { text: command.text, variants: command.variants ?? [], without: command.without ?? [] };
  if (latest && sameWords(latest, words) && !asksLargerChain(state, latest.revisionId))
    return no('same', 'Nothing changed since the last revision.');
  const empty = missingText(command.text, 'There are no words yet.');
  const problem = empty ?? variantProblem(state, words) ?? withoutProblem(state, words);
  if (problem) return problem;
  const data = {
    statementId: statement.statementId,
    revisionId: facts.newId(),
    number: (latest?.number ?? 0) + 1,
    basedOn: command.basedOn,
    ...wordsInEvent({ ...words, variants: inOrder(state, words), without: withoutInOrder(state, words) }),
  };
  return accept({ type: 'draft.revised', data });
};

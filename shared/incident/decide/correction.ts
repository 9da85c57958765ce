import type { Release } from '../../release/releases.ts';
import { wordsOn } from '../../statement/channel-words.ts';
import { sentences } from '../../statement/words.ts';
import type { IncidentCommandOf } from '../commands.ts';
import { correctionWords } from '../correction-words.ts';
import { accept, type Decide, no } from '../deciding.ts';
import { type IncidentState, phaseOf } from '../state.ts';

/** Whether a sentence is in the words that one of the releases brought out. */
function isIn(state: IncidentState, releases: readonly Release[], said: string): boolean {
  const revisions = state.statements.flatMap((one) => one.revisions);
  return releases.some(({ revisionId, channel }) => {
    const revision = revisions.find((one) => one.revisionId === revisionId);
    if (!revision) return false;
    const { text, lang } = wordsOn(revision, channel);
    return sentences(text, lang).some((one) => one.text === said);
  });
}

/**
 * Starts a correction with its first words: what we said, when and where, and the places that only people can fill. They
 * are a revision like any other, saved by whoever starts it.
 */
export const startCorrection: Decide<IncidentCommandOf<'correction.start'>> = (state, command, facts) => {
  const { releaseIds, factId } = command;
  const words = [...new Set(command.words)];
  if (phaseOf(state) !== 'followUp')
    return no('not-follow-up', 'A correction starts from Follow-up, once the words are out.');
  const releases = releaseIds.flatMap((id) => state.releases.find((one) => one.releaseId === id) ?? []);
  if (releases.length < releaseIds.length) return no('unknown-release', 'There is no such release.');
  const stray = words.find((one) => !isIn(state, releases, one));
  if (stray !== undefined) return no('not-said', `“${stray}” is not in the words that went out there.`);
  if (factId !== undefined && !state.facts.some((one) => one.factId === factId))
    return no('unknown-fact', 'There is no such fact.');
  const { text, variants, without = [] } = correctionWords(state, releases, words);
  const statementId = facts.newId();
  const revision = { statementId, revisionId: facts.newId(), number: 1, basedOn: null, text };
  return accept(
    {
      type: 'statement.started',
      data: { statementId, kind: 'correction', number: state.statements.length + 1 },
    },
    {
      type: 'correction.opened',
      data: {
        ...{ statementId, releaseIds: releases.map((one) => one.releaseId), words },
        ...(factId === undefined ? {} : { factId }),
      },
    },
    {
      type: 'draft.revised',
      data: {
        ...revision,
        ...(variants.length === 0 ? {} : { variants: [...variants] }),
        ...(without.length === 0 ? {} : { without: [...without] }),
      },
    },
  );
};

import { describe, expect, it } from 'vitest';
import { checkBasis, checkedTexts } from '../../../../shared/incident/checks.ts';
import { leaningOn } from '../../../../shared/incident/wrong-words/leaning.ts';
import type { Words } from '../../../../shared/statement/channel-words.ts';
import { currentStatement, latestRevision } from '../../../../shared/statement/statements.ts';
import { newestFact } from '../../../support/fact-story.ts';
import { briefed, leaveStage, type Story } from '../../../support/given.ts';
import { halfTiedOut } from '../../../support/untied-story.ts';

const INJURED = 'Four people were injured.';
const ON_X = 'Accident at the crossing, 4 injured.';

/** The count is out tied, on X in other words; it fell, and the correction of what was tied is in draft. */
function correcting(onX: string): Story {
  const known = briefed().when({
    ...{ type: 'fact.record', status: 'confirmed', text: '4 people were injured.', source: 'Police' },
    ...{ happenedAt: null, learntAt: null },
  });
  const factId = newestFact(known);
  const variants = [{ channel: 'x', lang: 'en', text: onX }];
  const drafted = leaveStage(known, 'draft')
    .when({ type: 'draft.revise', basedOn: null, text: INJURED, variants }, { by: 'social', afterMs: 60_000 })
    .when({ type: 'sentence.mark', words: INJURED, as: 'facts', factIds: [factId] });
  const out = halfTiedOut(drafted).when(
    { type: 'fact.change', factId, to: 'withdrawn', learntAt: null, reason: 'It is two.' },
    { afterMs: 300_000 },
  );
  const releaseIds = leaningOn(out.state, factId).released.flatMap(({ words, release }) =>
    words === INJURED ? [release.releaseId] : [],
  );
  return out.when({ type: 'correction.start', releaseIds, words: [INJURED], factId }, { afterMs: 60_000 });
}

function misquoted({ state }: Story, change: (words: Words) => Words = (words) => words) {
  const statement = currentStatement(state.statements);
  const words = latestRevision(statement);
  if (!statement || !words) throw new Error('There is a correction in draft.');
  const texts = checkedTexts(state, statement.statementId, change(words), checkBasis(state, statement));
  return texts.flatMap(({ findings }) =>
    findings.filter(({ check }) => check === 'misquoted').map(({ words: quoted, said }) => [quoted, said]),
  );
}

/** What *Take in* does: the channel carries what the others do. */
const takeIn = ({ text, variants, without = [] }: Words): Words => ({
  ...{ text, variants },
  without: without.filter((one) => one !== 'x'),
});

describe('what a correction quotes', () => {
  it('was said on every channel where it goes by itself', () => {
    expect(misquoted(correcting(ON_X))).toEqual([]);
  });

  it('is found where a channel is taken in that said it in other words, or not at all', () => {
    expect(misquoted(correcting(ON_X), takeIn)).toEqual([
      [INJURED, `Not said on X. There we said “${ON_X}”`],
    ]);
    expect(misquoted(correcting('We are at the crossing.'), takeIn)).toEqual([[INJURED, 'Not said on X.']]);
  });

  it('is right where the channel has own words that quote what was said there', () => {
    const own = (quote: string) => (words: Words) => ({
      ...takeIn(words),
      variants: [{ channel: 'x', lang: 'en', text: `Correction: we said "${quote}" That was wrong.` }],
    });
    expect(misquoted(correcting(ON_X), own(ON_X))).toEqual([]);
    // A part of a sentence that was said there was said there; one word may be anything, and parts of words are none.
    const part = ON_X.split(' ')
      .slice(1, 4)
      .join(' ')
      .replace(/[.,:;]$/u, '');
    expect(misquoted(correcting(ON_X), own(part))).toEqual([]);
    expect(misquoted(correcting(ON_X), own(part.slice(1)))).toHaveLength(1);
    expect(misquoted(correcting(ON_X), own('Five people died.'))).toEqual([
      ['Five people died.', `Not said on X. There we said “${ON_X}”`],
    ]);
  });
});

import { describe, expect, it } from 'vitest';
import { checkBasis, checkedTexts } from '../../../shared/incident/checks.ts';
import { leaningOn } from '../../../shared/incident/wrong-words/leaning.ts';
import { wrongStillOut } from '../../../shared/incident/wrong-words/wrong-still-out.ts';
import { approveAll, leaveStage, type Story } from '../../support/given.ts';
import { BOIL, confirmed, HOMES, idOf, namedOut, putOtherwise } from '../../support/named-story.ts';
import { outOnAll } from '../../support/untied-story.ts';

/** What the check of figures finds in words of an update that follows. */
function found(story: Story, text: string, kind: 'update' | 'correction' = 'update'): readonly string[] {
  const next = kind === 'update' ? story.when({ type: 'statement.start', kind }) : correction(story);
  const statement = next.state.statements.at(-1);
  if (!statement) throw new Error('The words were begun.');
  const basis = checkBasis(next.state, statement);
  return checkedTexts(next.state, statement.statementId, { text, variants: [] }, basis).flatMap(
    ({ findings }) =>
      findings.filter(({ check }) => check === 'figure').map(({ words, said = '' }) => `${words}: ${said}`),
  );
}

function correction(story: Story): Story {
  const releaseIds = story.state.releases.map(({ releaseId }) => releaseId);
  const factId = idOf(story, HOMES);
  return story.when({ type: 'correction.start', releaseIds, words: [BOIL], factId });
}

describe('words that name what a fact named before it was put otherwise', () => {
  it('are found, with when that was, why, and what it names now', () => {
    const text = 'We are sorry. Boil tap water in Eastmere.';
    expect(found(namedOut(), text)).toEqual([]);
    expect(found(putOtherwise(namedOut()), text)).toEqual([
      expect.stringMatching(
        /^Eastmere: The fact that said Eastmere was put otherwise at \d\d:\d\d \(The valve was another\); it says Westmere now\.$/,
      ),
    ]);
  });

  it('are told without a name for now where the new words have none', () => {
    const story = putOtherwise(namedOut(), 'About 3,200 homes in Northfield, postcode NF4');
    expect(found(story, 'Boil tap water in Eastmere.')).toEqual([
      expect.stringMatching(
        /^Eastmere: The fact that said Eastmere was put otherwise at \d\d:\d\d \([^)]*\)\.$/,
      ),
    ]);
  });

  it('are free where the new words or another fact that stands say the name, or the fact was only withdrawn', () => {
    expect(found(putOtherwise(namedOut()), 'Boil tap water in Northfield and Westmere (NF4).')).toEqual([]);
    const other = confirmed(namedOut(), 'Eastmere has a tanker on the green');
    expect(found(putOtherwise(other), 'A tanker is in Eastmere.')).toEqual([]);
    const out = namedOut();
    const gone = out.when({
      ...{ type: 'fact.change', factId: idOf(out, HOMES), to: 'withdrawn', learntAt: null },
      reason: 'No.',
    });
    expect(found(gone, 'Boil tap water in Eastmere.')).toEqual([]);
  });

  it.each([
    'We named Eastmere in our first message. That was a mistake; it is Westmere.',
    'The water is off in Westmere, not Eastmere.',
    'Eastmere is not affected.',
    'Homes in Eastmere are not affected.',
    'Eastmere was named by mistake.',
  ])('are free where they own to it: %s', (text) => {
    expect(found(putOtherwise(namedOut()), text)).toEqual([]);
  });

  it('are free in a correction that says another name in its place', () => {
    const story = putOtherwise(namedOut());
    const text = 'We also said Eastmere. It is Westmere.';
    expect(found(story, text, 'correction')).toEqual([]);
    expect(found(story, text)).toHaveLength(1);
  });
});

it('words of an update that own to a name correct it where they are out', () => {
  const fallen = putOtherwise(namedOut());
  const own = 'We named Eastmere in our first message. That was a mistake; it is Westmere.';
  const update = fallen
    .when({ type: 'statement.start', kind: 'update' })
    .when({ type: 'draft.revise', basedOn: null, text: own }, { by: 'social', afterMs: 60_000 });
  const dealt = ({ state }: Story) => [
    ...new Set(
      leaningOn(state, idOf(fallen, HOMES)).released.flatMap(({ words, dealt: by }) =>
        words === BOIL ? [by?.kind ?? null] : [],
      ),
    ),
  ];
  expect(dealt(fallen)).toEqual([null]);
  expect(leaningOn(update.state, idOf(fallen, HOMES)).drafts).toEqual([]);
  expect(dealt(update)).toEqual(['correcting']);
  const out = outOnAll(leaveStage(approveAll(leaveStage(update, 'approve')), 'publish'));
  expect(dealt(out)).toEqual(['corrected']);
  expect(wrongStillOut(out.state)).not.toContain('x');
});

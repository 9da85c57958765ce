import { describe, expect, it } from 'vitest';
import { leftBehind } from '../../../../renderer/features/follow-up/still-open.ts';
import { leaningOn, shakenFacts } from '../../../../shared/incident/wrong-words/leaning.ts';
import { leaningElsewhere } from '../../../../shared/incident/wrong-words/leaning-elsewhere.ts';
import { shakenOnChannel } from '../../../../shared/incident/wrong-words/shaken-on-channel.ts';
import { wrongBeside, wrongStillOut } from '../../../../shared/incident/wrong-words/wrong-still-out.ts';
import { nextForPublic } from '../../../../shared/projection/next-for-public.ts';
import { wrongReports } from '../../../../shared/projection/report-wrong.ts';
import { approveAll, leaveStage, SAMPLE_PEOPLE, type Story } from '../../../support/given.ts';
import {
  BOIL,
  confirmed,
  HOMES,
  HOMES_NOW,
  idOf,
  namedDraft,
  namedOut,
  putOtherwise,
  TOLD,
} from '../../../support/named-story.ts';
import { outOnAll } from '../../../support/untied-story.ts';

const leaning = (story: Story, text = HOMES) =>
  leaningOn(story.state, idOf(story, text)).released.map(({ words, likely }) => [words, likely]);

/** What of a sentence on X leans on a fact, once that is put otherwise. */
function onX(own: string, fact: string, now: string): readonly unknown[] {
  const story = putOtherwise(namedOut(own, fact, `${fact}.`), now, fact);
  return leaning(story, fact).flatMap(([words, likely]) => (words === own ? [likely] : []));
}

describe('a sentence that is out and says a name which the new words leave out', () => {
  it('leans on the fact, with the name as it is written there', () => {
    const out = namedOut();
    expect(leaning(out)).not.toContainEqual([BOIL, 'says Eastmere']);
    expect(leaning(putOtherwise(out))).toContainEqual([BOIL, 'says Eastmere']);
  });

  it.each([
    ['at the start of the sentence', 'Eastmere: boil your water.', HOMES, HOMES_NOW, 'says Eastmere'],
    ['in capitals', 'BOIL ALL WATER IN EASTMERE NOW.', HOMES, HOMES_NOW, 'says EASTMERE'],
    ['as a tag', 'Boil all water #Eastmere now.', HOMES, HOMES_NOW, 'says Eastmere'],
    ['of somebody', 'Eastmere’s water is not safe.', HOMES, HOMES_NOW, 'says Eastmere'],
    [
      'in both at the start',
      'Eastmere: boil your water.',
      'Eastmere has no water',
      'Westmere has no water',
      'says Eastmere',
    ],
    [
      'by the surname',
      'Ms Lind is in hospital.',
      'The driver is Ada Lind',
      'The driver is Ada Lund',
      'says Lind',
    ],
    [
      'of a site',
      'Bottled water is at Northfield Library.',
      'Bottles are given out at Northfield Library',
      'Bottles are given out at Northfield School',
      'says Northfield Library',
    ],
    [
      'of a postcode',
      'NF4 homes: boil water.',
      'Homes in NF4 are cut off',
      'Homes in NF5 are cut off',
      'says NF4',
    ],
    [
      'denied in the new words',
      BOIL,
      HOMES,
      'About 1,900 homes in Northfield. Eastmere is not affected.',
      'says Eastmere',
    ],
    ['taken off a list', BOIL, HOMES, 'About 1,900 homes in Northfield, postcode NF4', 'says Eastmere'],
  ])('%s', (_, own, fact, now, says) => {
    expect(onX(own, fact, now)).toEqual([says]);
  });

  it.each([
    [
      'Brinewater is sorry and works on it.',
      'Brinewater found bacteria in Northfield and Eastmere',
      'Bacteria were found in Northfield and Westmere',
    ],
    [
      'We at Brinewater are sorry.',
      'A sample of Brinewater had bacteria',
      'One of two samples had bacteria in it',
    ],
    ['Ada Lind speaks to the press at noon.', 'Ada Lind says the valve is shut', 'The valve has been shut'],
  ])('not who is only left out of other words, and of whom nothing was wrong: %s', (own, fact, now) => {
    expect(onX(own, fact, now)).toEqual([]);
  });

  it.each([
    ['a name that the new words keep', 'Northfield (NF4): boil your water.', HOMES, HOMES_NOW],
    [
      'a word that only begins sentences',
      'Homes are cut off.',
      'Homes have no gas',
      'Some flats have no gas',
    ],
    ['a name that is cut short', 'Ada Lind is safe.', 'The driver is Ada Lind', 'The driver is Ms Lind'],
    ['a day', 'We speak again on Monday.', 'It began on Monday', 'It began on Tuesday'],
    ['the kind of a site', 'The Library is open.', 'It is Northfield Library', 'It is Northfield School'],
    ['a place that is said to be spared', 'Eastmere is not affected.', HOMES, HOMES_NOW],
    [
      'a name that the fact denied',
      'Eastmere: nothing to do.',
      'It is Westmere, not Eastmere',
      'It is Westmere',
    ],
  ])('not by %s', (_, own, fact, now) => {
    expect(onX(own, fact, now)).toEqual([]);
  });

  it('not where another fact that stands says the name, which is named all the same', () => {
    const story = putOtherwise(confirmed(namedOut(), 'Eastmere has a tanker on the green'));
    expect(leaning(story)).not.toContainEqual([BOIL, 'says Eastmere']);
    const fact = story.state.facts.find(({ text }) => text === HOMES);
    expect(fact && leaningElsewhere(story.state, fact, null).named).toEqual([
      { words: BOIL, says: ['Eastmere'], lines: 1, channels: ['x'] },
    ]);
    const denied = putOtherwise(confirmed(namedOut(), 'Eastmere is not affected'));
    expect(leaning(denied)).toContainEqual([BOIL, 'says Eastmere']);
  });

  it('not where it is tied to another fact that says it, nor what is marked as not known', () => {
    const other = confirmed(namedOut(), 'Eastmere has a tanker on the green');
    const mark = { type: 'sentence.mark' as const, words: BOIL };
    const tied = other.when({
      ...mark,
      as: 'facts',
      factIds: [idOf(other, 'Eastmere has a tanker on the green')],
    });
    expect(leaning(putOtherwise(tied))).not.toContainEqual([BOIL, 'says Eastmere']);
    const unknown = namedOut().when({ ...mark, as: 'unknown', factIds: [] });
    expect(leaning(putOtherwise(unknown))).not.toContainEqual([BOIL, 'says Eastmere']);
    const advice = namedOut().when({ ...mark, as: 'advice', factIds: [] });
    expect(leaning(putOtherwise(advice))).toContainEqual([BOIL, 'says Eastmere']);
  });

  it('nor a name of the playbook', () => {
    expect(onX('Read our Web page.', 'The Web is down', 'The mail is down')).toEqual([]);
  });
});

describe('a fact that falls without other words', () => {
  const withdrawn = (story: Story) =>
    story.when({
      ...{ type: 'fact.change', factId: idOf(story, HOMES), to: 'withdrawn', learntAt: null },
      reason: 'Nobody knows.',
    });

  it('names the sentences that are out and say what only it named, and counts them not', () => {
    const gone = withdrawn(namedOut());
    expect(leaning(gone).map(([words]) => words)).not.toContain(BOIL);
    const fact = gone.state.facts.find(({ text }) => text === HOMES);
    expect(fact && leaningElsewhere(gone.state, fact, null).named).toEqual([
      { words: BOIL, says: ['Northfield', 'Eastmere', 'NF4'], lines: 0, channels: ['x'] },
    ]);
    const held = withdrawn(confirmed(namedOut(), 'Northfield and Eastmere share postcode NF4'));
    const its = held.state.facts.find(({ text }) => text === HOMES);
    expect(its && leaningElsewhere(held.state, its, null).named).toEqual([]);
  });
});

describe('the whole story of a place that was wrong', () => {
  const started = (words: readonly string[]) => {
    const fallen = putOtherwise(namedOut());
    const releaseIds = fallen.state.releases.map(({ releaseId }) => releaseId);
    return fallen.when({
      type: 'correction.start',
      releaseIds,
      words: [...words],
      factId: idOf(fallen, HOMES),
    });
  };

  /** What is right and which part was wrong are filled in, and it goes to its signers. */
  function corrected(begun: Story): Story {
    const revision = begun.state.statements.at(-1)?.revisions.at(-1);
    const put = (text: string) =>
      text
        .replace('{{what-is-right}}', 'It is Northfield and Westmere.')
        .replaceAll('{{wrong-part}}', 'the second place');
    const variants = (revision?.variants ?? []).map((each) => ({ ...each, text: put(each.text) }));
    const words = { basedOn: revision?.revisionId ?? null, text: put(revision?.text ?? ''), variants };
    return begun.when({ type: 'draft.revise', ...words }, { by: 'social', afterMs: 60_000 });
  }

  it('is in the words that are written, on its channel and in what closing names', () => {
    expect(leaningOn(putOtherwise(namedDraft()).state, '').drafts).toEqual([]);
    const draft = putOtherwise(namedDraft());
    expect(shakenFacts(draft.state)[0]?.drafts.map(({ words }) => words)).toContain(BOIL);
    const out = putOtherwise(namedOut());
    const revision = out.state.statements.at(-1)?.revisions.at(-1);
    const there = revision ? shakenOnChannel(out.state, revision, 'x') : [];
    expect(there.map(({ sentence }) => sentence.text)).toEqual([BOIL]);
    expect(wrongStillOut(out.state)).toContain('x');
    expect(nextForPublic(out.state)?.kind).toBe('correct');
  });

  it('is left wrong by a correction that takes back only what says the number', () => {
    const half = corrected(started([TOLD]));
    const statementId = half.state.statements.at(-1)?.statementId ?? '';
    expect(
      wrongBeside(half.state, statementId).flatMap(({ released }) => released.map(({ words }) => words)),
    ).toEqual([BOIL]);
    const out = outOnAll(leaveStage(approveAll(leaveStage(half, 'approve')), 'publish'));
    expect(wrongStillOut(out.state)).toEqual(['x']);
    expect(nextForPublic(leaveStage(out, 'followUp').state)?.kind).toBe('correct');
    const open = wrongReports(out.state, SAMPLE_PEOPLE).flatMap(({ places }) =>
      places.filter(({ became }) => became === 'open').map(({ words }) => words),
    );
    expect(open).toEqual([BOIL]);
    const name = out.state.chart.context.playbook?.channels.find(({ id }) => id === 'x')?.name;
    expect(leftBehind(out.state, out.at).slice(0, 2)).toEqual([
      `Wrong words were not corrected on ${name}.`,
      `“${BOIL}” was not corrected on ${name}.`,
    ]);
  });

  it('is put right by one that takes it back, too, and asks which part was wrong', () => {
    const begun = started([TOLD, BOIL]);
    const revision = begun.state.statements.at(-1)?.revisions.at(-1);
    const x = revision?.variants.find(({ channel }) => channel === 'x');
    expect(x?.text).toContain('{{wrong-part}}');
    const out = outOnAll(leaveStage(approveAll(leaveStage(corrected(begun), 'approve')), 'publish'));
    expect(wrongStillOut(out.state)).toEqual([]);
    expect(shakenFacts(out.state)).toEqual([]);
  });
});

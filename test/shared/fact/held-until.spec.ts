import { describe, expect, it } from 'vitest';
import { factStands, factWord, heldUntil } from '../../../shared/fact/held-until.ts';
import type { IncidentCommandOf } from '../../../shared/incident/commands.ts';
import { figureBook } from '../../../shared/incident/figure-book.ts';
import { fold } from '../../../shared/incident/fold.ts';
import { entryText } from '../../../shared/projection/fact-standing.ts';
import { knownThenText } from '../../../shared/projection/known-then.ts';
import { factReports } from '../../../shared/projection/report-facts.ts';
import { projectTimeline } from '../../../shared/projection/timeline.ts';
import { changedUnder, MINUTE, NOW_HOLDS } from '../../support/changed-story.ts';
import { citedOut, newestFact, withdrawnUnder } from '../../support/fact-story.ts';
import { expectRefused, SAMPLE_PEOPLE, type Story } from '../../support/given.ts';

const REASON = 'It rained since.';
type Change = IncidentCommandOf<'fact.change'>;
type Record = IncidentCommandOf<'fact.record'>;
const withdraw = (story: Story, more: Partial<Change> = {}): Change => ({
  ...{ type: 'fact.change', factId: newestFact(story), to: 'withdrawn', learntAt: null, reason: REASON },
  ...more,
});
const replace = (story: Story, more: Partial<Record> = {}): Record => ({
  ...{ type: 'fact.record', status: 'confirmed', text: NOW_HOLDS, happenedAt: null, learntAt: null },
  ...{ replaces: newestFact(story), reason: REASON, ...more },
});
const timelineSentence = ({ events }: Story) => projectTimeline(events, SAMPLE_PEOPLE).at(-1)?.text;
const fallen = ({ state }: Story) => state.facts.find(({ status }) => status === 'withdrawn');

describe('a fact that was right and has changed', () => {
  it('held until a time that somebody says, or until now', () => {
    const out = citedOut();
    const until = out.at - MINUTE;
    const [said, now] = [changedUnder(out, until), changedUnder(out)];
    expect([said, now].map((one) => heldUntil(fallen(one)))).toEqual([until, now.at]);
    const withdrawn = out.when(withdraw(out, { heldUntil: until }));
    expect(heldUntil(fallen(withdrawn))).toBe(until);
    // What takes its place did not hold until then.
    expect(said.state.facts.at(-1)?.first).not.toHaveProperty('heldUntil');
    for (const one of [said, now, withdrawn]) expect(fold(one.events)).toEqual(one.state);
  });

  it('is told as changed, never as withdrawn; one that was wrong is told as before', () => {
    const changed = fallen(changedUnder());
    expect(changed && [factWord(changed), factStands(changed)]).toEqual(['changed', 'has changed']);
    const wrong = fallen(withdrawnUnder());
    expect(wrong && [heldUntil(wrong), factWord(wrong), factStands(wrong)]).toEqual([
      null,
      'withdrawn',
      'is withdrawn',
    ]);
    expect(wrong?.tellings.at(-1)).not.toHaveProperty('heldUntil');
  });

  it('is refused where that makes no sense', () => {
    const out = citedOut();
    const { replaces: _, ...anew } = replace(out);
    const later = out.at + 60 * MINUTE;
    expectRefused(out.ask(withdraw(out, { heldUntil: later })), 'future');
    expectRefused(out.ask(replace(out, { heldUntil: later })), 'future');
    expectRefused(out.ask(withdraw(out, { to: 'denied', heldUntil: null })), 'held-stands');
    expectRefused(out.ask({ ...anew, heldUntil: null }), 'held-stands');
    const claimed = out.when({ ...withdraw(out), to: 'claimed' });
    expectRefused(claimed.ask(withdraw(claimed, { heldUntil: null })), 'held-unconfirmed');
    expectRefused(claimed.ask(replace(claimed, { heldUntil: null })), 'held-unconfirmed');
    const happened = out.when(replace(out, { happenedAt: out.at - MINUTE }));
    expectRefused(happened.ask(withdraw(happened, { heldUntil: out.at - 2 * MINUTE })), 'held-before');
    const again = happened.when(withdraw(happened, { heldUntil: null }));
    const refused = again.ask({ ...withdraw(again), to: 'confirmed' });
    expect(refused).toMatchObject({
      error: { sentence: 'This fact has changed. If it holds again, write it down anew.' },
    });
  });

  it('says until when it held wherever it is told', () => {
    const out = citedOut();
    const story = changedUnder(out, out.at);
    const fact = fallen(story);
    const held = /held until 10:\d\d/;
    const told = { state: story.state, people: SAMPLE_PEOPLE, now: story.at };
    const last = fact?.tellings.at(-1);
    const texts = [
      fact && last ? entryText(told, fact, last) : '',
      factReports(story.state, SAMPLE_PEOPLE)
        .find(({ id }) => id === fact?.factId)
        ?.entries.at(-1)?.words,
      timelineSentence(story),
      timelineSentence(out.when(withdraw(out, { heldUntil: out.at }))),
    ];
    for (const text of texts) {
      expect(text).toMatch(held);
      expect(text).not.toMatch(/withdr|wrong/i);
    }
    expect(factReports(story.state, SAMPLE_PEOPLE).find(({ id }) => id === fact?.factId)?.word).toBe(
      'changed',
    );
    expect(figureBook(story.state).fallen('number 300')).toMatch(
      /^held until 10:\d\d \(The rest was deleted\)$/,
    );
    expect(knownThenText(story.state)).toContain('1 changed');
    expect(knownThenText(story.state)).not.toContain('withdrawn');
  });
});

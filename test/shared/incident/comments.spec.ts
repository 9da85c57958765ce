import { describe, expect, it } from 'vitest';
import { settlingOf } from '../../../shared/comment/comments.ts';
import { openComments, placedComments } from '../../../shared/incident/comments.ts';
import { AT_WORK, cited, confirmed, LEAKED, SAID, SORRY } from '../../support/fact-story.ts';
import {
  approveAll,
  approveIn,
  clearStage,
  expectRefused,
  leaveStage,
  SAMPLE_PEOPLE,
  type Story,
} from '../../support/given.ts';

const newest = (story: Story) => story.state.statements.at(-1)?.revisions.at(-1);
const make = (story: Story, words = LEAKED, text = 'Can we prove 300?', channel: string | null = null) =>
  ({ type: 'comment.make', revisionId: newest(story)?.revisionId ?? '', channel, words, text }) as const;
const idOf = (story: Story) => story.state.comments.at(-1)?.commentId ?? '';
const statementOf = (story: Story) => story.state.statements.at(-1)?.statementId ?? '';
const commented = (story = cited()) => story.when(make(story), { by: 'legal' });
const revise = (story: Story, text: string) =>
  story.when({ type: 'draft.revise', basedOn: newest(story)?.revisionId ?? null, text }, { by: 'social' });
const placeOf = (story: Story) => placedComments(story.state, statementOf(story), newest(story)!)[0];

describe('a comment on a sentence', () => {
  it('is about the very words of a saved revision, and says who and when', () => {
    const story = commented();
    expect(story.state.comments).toMatchObject([
      { words: LEAKED, text: 'Can we prove 300?', by: 'legal', at: story.at, channel: null, turns: [] },
    ]);
    expect(placeOf(story)).toMatchObject({
      page: 'Common text',
      madeOn: 'Holding statement 1.1',
      sentence: { number: 1, text: LEAKED },
    });
  });

  it('is not made on words that are no whole sentence there, on no words, or with nothing to say', () => {
    const story = cited();
    expectRefused(story.ask(make(story, 'about 300 customers')), 'not-saved');
    expectRefused(story.ask(make(story, LEAKED, 'x', 'website')), 'not-saved');
    expectRefused(story.ask(make(story, LEAKED, '  ')), 'empty');
    expectRefused(story.ask({ ...make(story), revisionId: 'other' }), 'no-words');
    const before = leaveStage(confirmed(), 'draft');
    expectRefused(before.ask(make(before)), 'no-words');
  });

  it('goes with its sentence, and stays with the old words where they changed', () => {
    const moved = revise(commented(), `${SORRY} ${LEAKED}`);
    expect(placeOf(moved)).toMatchObject({ sentence: { number: 2 }, likest: null });
    const changed = revise(moved, `${SORRY} ${LEAKED.replace('300', '400')}`);
    expect(placeOf(changed)).toMatchObject({
      sentence: null,
      likest: { number: 2, text: LEAKED.replace('300', '400') },
      madeOn: 'Holding statement 1.1',
      comment: { words: LEAKED },
    });
    expect(placeOf(revise(changed, `${SORRY} Nothing else.`))).toMatchObject({
      sentence: null,
      likest: null,
    });
  });

  it('can be made on a revision that somebody has saved over meanwhile: what was typed is not lost', () => {
    const begun = cited();
    const late = make(begun);
    const story = revise(begun, `${SORRY} ${AT_WORK}`).when(late, { by: 'legal' });
    expect(placeOf(story)).toMatchObject({ sentence: null, madeOn: 'Holding statement 1.1' });
  });

  it('is about a channel where that says something of its own', () => {
    const story = cited();
    const channel = story.state.chart.context.playbook?.channels[0]?.id ?? '';
    const own = story.when({
      ...{ type: 'draft.revise', basedOn: newest(story)?.revisionId ?? null, text: SAID },
      variants: [{ channel, lang: 'en', text: `Short. ${SORRY}` }],
    });
    const made = own.when(make(own, SORRY, 'Warmer.', channel), { by: 'legal' });
    expect(placeOf(made)).toMatchObject({ sentence: { number: 2 }, comment: { channel } });
    expect(placeOf(revise(made, SAID))).toMatchObject({ sentence: null });
  });

  it('is answered, settled with or without a word, not taken up only with a reason, and opened again with one', () => {
    const story = commented();
    const commentId = idOf(story);
    const settle = (how: 'done' | 'declined', text: string) =>
      ({ type: 'comment.settle', commentId, how, text }) as const;
    expectRefused(story.ask({ type: 'comment.reply', commentId, text: ' ' }), 'empty');
    expectRefused(story.ask(settle('declined', ' ')), 'no-reason');
    expectRefused(story.ask({ type: 'comment.reopen', commentId, text: 'x' }), 'open');
    const done = story.when({ type: 'comment.reply', commentId, text: 'Yes.' }).when(settle('done', ''));
    expect(settlingOf(done.state.comments[0]!)).toMatchObject({ kind: 'done', by: 'lead', at: done.at });
    expect(openComments(done.state, statementOf(done))).toEqual([]);
    expectRefused(done.ask(settle('done', '')), 'settled');
    expectRefused(done.ask({ type: 'comment.reply', commentId, text: 'x' }), 'settled');
    expectRefused(done.ask({ type: 'comment.reopen', commentId, text: '' }), 'no-reason');
    const again = done.when({ type: 'comment.reopen', commentId, text: 'It is 400.' });
    expect(openComments(again.state, statementOf(again))).toHaveLength(1);
    expectRefused(again.ask({ type: 'comment.reply', commentId: 'other', text: 'x' }), 'unknown-comment');
  });

  it('is made while signers look, voids nothing and locks nothing; once all have signed it is too late', () => {
    const asked = leaveStage(cited(), 'approve');
    const cleared = clearStage(asked);
    const first = cleared.state.approvals.at(-1)?.signers[0]?.signerId ?? '';
    const signed = commented(approveIn(cleared, first));
    expect(signed.state.approvals.at(-1)?.signers.filter((one) => one.decision !== null)).toHaveLength(1);
    const publish = leaveStage(approveAll(signed), 'publish');
    expectRefused(publish.ask(make(publish)), 'wrong-stage');
    expectRefused(
      publish.ask({ type: 'comment.settle', commentId: idOf(publish), how: 'done', text: '' }),
      'wrong-stage',
    );
  });

  it('is made by whoever writes in an incident, and by nobody who only looks on', () => {
    const story = cited();
    for (const by of ['legal', 'chief', 'service']) story.when(make(story), { by });
    const people = SAMPLE_PEOPLE;
    const list = people.list.map((one) =>
      one.personId === 'service' ? { ...one, roles: ['observer' as const] } : one,
    );
    expectRefused(story.ask(make(story), { by: 'service', people: { ...people, list } }), 'observer');
  });
});

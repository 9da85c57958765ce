import { describe, expect, it } from 'vitest';
import type { IncidentCommand } from '../../../shared/incident/commands.ts';
import { alarmRaised, type Story } from '../../support/given.ts';
import { found, searchedRoom, told } from '../../support/search-room.ts';

const FALSE = 'Batch L2270 holds 4,180 cups';
const none = { happenedAt: null, learntAt: null } as const;

const recorded = (text: string, more: object = {}): IncidentCommand =>
  ({
    type: 'fact.record',
    status: 'confirmed',
    text,
    source: 'Priya Raman',
    ...none,
    ...more,
  }) as IncidentCommand;

const changed = (story: Story, to: 'withdrawn' | 'denied' | 'confirmed'): Story => {
  const factId = story.state.facts.at(-1)?.factId ?? '';
  const why = { reason: 'Miscounted.', source: 'The plant', learntAt: null };
  return story.when({ type: 'fact.change', factId, to, ...why });
};

const withdrawn = (): Story => changed(alarmRaised().when(recorded(FALSE)), 'withdrawn');

const asked = (): Story =>
  alarmRaised().when({
    type: 'ask.raise',
    personId: 'legal',
    question: 'How many pallets?',
    withinMs: 300_000,
  });

const nudge = (story: Story): Story => story.when({ type: 'ask.nudge', askId: askIdOf(story) });
const answer = (story: Story): Story =>
  story.when({ type: 'ask.answer', askId: askIdOf(story), answer: 'Nine.' });

const askIdOf = (story: Story): string => story.state.asks.at(-1)?.askId ?? '';

describe('what a search finds by the words that an entry is about', () => {
  it('is the withdrawal of a fact, by its number and its words, beside the recording', () => {
    const { search } = searchedRoom({ 'inc-1': withdrawn() });
    for (const words of ['4180', '4,180', '"Batch L2270 holds"'])
      expect(told(search, { words }), words).toEqual(['inc-1 fact.recorded', 'inc-1 fact.changed']);
    const [, hit] = found(search, { words: '"Batch L2270 holds"' }).hits;
    const text = hit?.parts.map((one) => one.text).join('');
    expect(text).toBe(`Withdrawn: “${FALSE}” · The plant · Miscounted.`);
  });

  it('is a fact that is denied, and one that is put otherwise', () => {
    const denied = changed(alarmRaised().when(recorded(FALSE)), 'denied');
    const story = denied.when(recorded('Batch L9 holds 77 lids'));
    const replaces = story.state.facts.at(-1)?.factId ?? '';
    const other = story.when(recorded('Batch L9 holds 78 lids', { replaces, reason: 'Counted anew.' }));
    const { search } = searchedRoom({ 'inc-1': other });
    expect(told(search, { words: '4180' })).toEqual(['inc-1 fact.recorded', 'inc-1 fact.changed']);
    expect(told(search, { words: '77' })).toEqual(['inc-1 fact.recorded', 'inc-1 fact.recorded']);
    expect(told(search, { words: '78' })).toEqual(['inc-1 fact.recorded']);
  });

  it('says of the recording that its fact fell since, and no more once it is confirmed again', () => {
    const fates = (story: Story) =>
      found(searchedRoom({ 'inc-1': story }).search, { words: '4180' }).hits.map(({ fate }) => fate);
    const denied = changed(alarmRaised().when(recorded(FALSE)), 'denied');
    expect(fates(denied)).toEqual(['denied', null]);
    expect(fates(changed(denied, 'confirmed'))).toEqual([null, null, null]);
    expect(fates(withdrawn())).toEqual(['withdrawn', null]);
    const story = alarmRaised().when(recorded(FALSE));
    const replaces = story.state.facts.at(-1)?.factId ?? '';
    const other = story.when(recorded('It holds 4,180 lids', { replaces, reason: 'Lids.' }));
    expect(fates(other)).toEqual(['put otherwise', null]);
  });

  it('is a line of the brief that was struck, and an audience that was removed', () => {
    const added = alarmRaised()
      .when({ type: 'brief.add', column: 'doing', text: 'Trucks are turned back.' })
      .when({ type: 'audience.add', name: 'Canteens', needs: 'A list of lots.' });
    const struck = added
      .when({ type: 'brief.strike', itemId: added.state.brief.items.at(-1)?.itemId ?? '', reason: 'Done.' })
      .when({ type: 'audience.remove', audienceId: added.state.brief.audiences.at(-1)?.audienceId ?? '' });
    const { search } = searchedRoom({ 'inc-1': struck });
    expect(told(search, { words: 'trucks' })).toEqual(['inc-1 brief.added', 'inc-1 brief.struck']);
    expect(told(search, { words: 'canteens' })).toEqual(['inc-1 audience.added', 'inc-1 audience.removed']);
  });

  it('is whatever came of a question', () => {
    const open = asked();
    const taken = open.when({ type: 'ask.withdraw', askId: askIdOf(open), reason: 'Settled.' });
    const { search } = searchedRoom({ 'inc-1': answer(nudge(asked())), 'inc-2': taken });
    expect(told(search, { words: 'pallets' })).toEqual([
      ...['inc-2 ask.raised', 'inc-2 ask.withdrawn'],
      ...['inc-1 ask.raised', 'inc-1 ask.nudged', 'inc-1 ask.answered'],
    ]);
  });

  it('is nothing that was erased, though other entries quote it', () => {
    const { bench, search } = searchedRoom({ 'inc-1': withdrawn() });
    const [hit] = found(search, { words: '4180' }).hits;
    const place = { logId: 'inc-1', position: hit?.position ?? 0, fields: ['text'] };
    const sent = bench.spine.sendToRegistry({ type: 'content.erase', places: [place], reason: 'Asked for.' });
    expect(sent).toMatchObject({ ok: true });
    for (const words of ['4180', 'cups', 'L2270', 'erased'])
      expect(told(search, { words }), words).toEqual([]);
    const [left] = found(search, { words: 'miscounted' }).hits;
    expect(left?.parts.map((one) => one.text).join('')).toBe('Withdrawn · The plant · Miscounted.');
  });

  it('is no question that was erased, though its nudge, its answer and its withdrawal quote it', () => {
    const { bench, search } = searchedRoom({ 'inc-1': answer(nudge(asked())) });
    const [hit] = found(search, { words: 'pallets' }).hits;
    const place = { logId: 'inc-1', position: hit?.position ?? 0, fields: ['question'] };
    bench.spine.sendToRegistry({ type: 'content.erase', places: [place], reason: 'Asked for.' });
    expect(told(search, { words: 'pallets' })).toEqual([]);
    expect(told(search, { words: 'nine' })).toEqual(['inc-1 ask.answered']);
  });
});

import { describe, expect, it } from 'vitest';
import type { IncidentEvent } from '../../../shared/incident/events.ts';
import { approveAll, drafting, followingUp, leaveStage, type Story } from '../../support/given.ts';
import { check, entriesOf, packOf, wrongIn } from '../../support/pack.ts';
import { refusalOf } from '../../support/refusal.ts';
import { signedRoom } from '../../support/signed-room.ts';

const ALERT = 'public-alert';
const ADD = { type: 'channel.add', channelId: ALERT } as const;

/** Words that were written for a channel that came in before them, and went out on it. */
function outOnAdded(): Story {
  const added = drafting().when(ADD);
  const words = { type: 'draft.revise', basedOn: null, text: 'We are sorry.' } as const;
  const ready = leaveStage(approveAll(leaveStage(added.when(words, { by: 'social' }), 'approve')), 'publish');
  const revisionId = ready.state.statements[0]?.revisions[0]?.revisionId ?? '';
  const release = { type: 'release.record', revisionId, channel: ALERT, address: 'Alert 7' } as const;
  return ready.when({ ...release, releasedAt: null });
}

/** The story with its events otherwise. */
const otherwise = (story: Story, change: (events: IncidentEvent[]) => readonly IncidentEvent[]): Story => ({
  ...story,
  events: change([...story.events]),
});

describe('a channel that came into a running incident, for whoever checks it outside', () => {
  it('is one that words go out on, and their file is in the pack', () => {
    const pack = packOf(signedRoom(outOnAdded()).db);
    expect(wrongIn(check(pack))).toBe('intact');
    expect([...entriesOf(pack).keys()]).toContain('statements/1.1-public-alert.txt');
  });

  it('changes nothing about words that went out before it', () => {
    const { db } = signedRoom(followingUp().when(ADD));
    expect(wrongIn(check(packOf(db)))).toBe('intact');
    const redacted = entriesOf(packOf(db, (kind) => kind.startsWith('approval.')));
    expect([...redacted.keys()].filter((one) => one.includes(ALERT))).toEqual([]);
  });

  it('is not there twice, and has an id', () => {
    const story = followingUp().when(ADD);
    const last = story.events.at(-1);
    if (last?.type !== 'channel.added') throw new Error('It was added last.');
    const twice = otherwise(story, (events) => [...events, { ...last, at: last.at + 1 }]);
    expect(refusalOf(twice, {})).toContain('it adds a channel that the incident has already');
    const { id: _, ...nameless } = last.data.channel;
    const bare = otherwise(story, (events) => [
      ...events.slice(0, -1),
      { ...last, data: { channel: nameless } } as never,
    ]);
    expect(refusalOf(bare, {})).toContain('it adds a channel that has no id');
  });

  it('is not one that words went out on that were saved before it', () => {
    const story = outOnAdded();
    const added = story.events.find(({ type }) => type === 'channel.added');
    if (!added) throw new Error('It was added.');
    const late = otherwise(story, (events) => {
      const rest = events.filter((one) => one !== added);
      const place = rest.findIndex(({ type }) => type === 'draft.revised');
      return rest.toSpliced(place + 1, 0, { ...added, at: rest[place]?.at ?? 0 });
    });
    expect(refusalOf(late, {})).toContain(
      'its signers were asked about "public-alert", where the words do not go out',
    );
  });
});

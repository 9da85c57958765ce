import { describe, expect, it } from 'vitest';
import type { IncidentEvent } from '../../../shared/incident/events.ts';
import type { Json } from '../../../shared/kernel.ts';
import { phoneStory, silentStory } from '../../support/chain-stories.ts';
import { fullStory } from '../../support/full-story.ts';
import { approveAll, followingUp, publishing, released, requested, type Story } from '../../support/given.ts';
import { check, packOf } from '../../support/pack.ts';
import { refusalOf } from '../../support/refusal.ts';
import { samplePlaybook } from '../../support/sample-playbook.ts';
import { type Forgery, signedRoom } from '../../support/signed-room.ts';

type Fields = { readonly [field: string]: Json };
type Seats = readonly { readonly personId: string; readonly role: string }[];

/** Changes the data of every event of one kind. */
const changed = (of: string, change: (data: Fields) => object): Forgery => ({
  data: (kind, data) => (kind === of ? (change(data) as Fields) : data),
});

/** Changes the seats of a request. */
const seated = (change: (seats: Seats) => Seats): Forgery =>
  changed('approval.requested', (data) => ({
    ...data,
    signers: change(data['signers'] as unknown as Seats),
  }));

/** The story with its events told otherwise. */
const told = (story: Story, tell: (events: readonly IncidentEvent[]) => readonly IncidentEvent[]): Story => ({
  ...story,
  events: tell(story.events),
});

/** The story with one more event before the first of a kind. */
const withBefore = (story: Story, type: IncidentEvent['type'], more: IncidentEvent): Story =>
  told(story, (events) =>
    events.toSpliced(
      events.findIndex((one) => one.type === type),
      0,
      more,
    ),
  );

const eventOf = <T extends IncidentEvent['type']>(story: Story, type: T) => {
  const found = story.events.find((one) => one.type === type);
  if (!found) throw new Error(`no ${type} in this story`);
  return found as Extract<IncidentEvent, { readonly type: T }>;
};

describe('who is asked', () => {
  it('are those of the playbook at the severity in force: no fewer, no others', () => {
    const fewer = refusalOf(
      followingUp(),
      seated((seats) => seats.slice(0, 1)),
    );
    expect(fewer).toContain('its seats are not those that the playbook in force asks for');
    const others = refusalOf(
      followingUp(),
      seated((seats) => seats.map((one) => ({ ...one, role: 'observer' }))),
    );
    expect(others).toContain('its seats are not those that the playbook in force asks for');
    const lower = changed('approval.requested', (data) => ({ ...data, severity: 'S3' }));
    expect(refusalOf(followingUp(), lower)).toContain('the signers of another severity');
  });

  it('are different people, and none of them wrote the words', () => {
    const one = seated((seats) => seats.map((seat) => ({ ...seat, personId: 'legal' })));
    const all: Forgery = {
      ...one,
      by: (kind, by) => (kind === 'approval.seen' || kind === 'approval.approved' ? 'legal' : by),
    };
    expect(refusalOf(followingUp(), all)).toContain('gives one person two seats');
    const author: Forgery = { by: (kind, by) => (kind === 'draft.revised' ? 'legal' : by) };
    expect(refusalOf(followingUp(), author)).toContain('gives a seat to somebody who wrote these words');
  });

  it('are asked about the newest words, under a number of their own', () => {
    const story = requested();
    const asked = eventOf(story, 'approval.requested');
    const again = told(story, (events) => [...events, asked]);
    expect(refusalOf(again, {})).toContain('asks under a number that was used before');
    const old = fullStory();
    const first = eventOf(old, 'draft.revised').data.revisionId;
    const stale = told(old, (events) =>
      events.map((one) =>
        one.type === 'approval.requested'
          ? ({ ...one, data: { ...one.data, revisionId: first } } as IncidentEvent)
          : one,
      ),
    );
    expect(refusalOf(stale, {})).toContain('words that are not the newest of their statement');
  });

  it('cannot be compared where the log has no playbook, and that is said', () => {
    const bare = changed('incident.opened', (data) => ({ ...data, playbook: null }));
    const verdict = check(packOf(signedRoom(requested(), bare).db));
    expect(verdict).toMatchObject({ is: 'intact', examined: { approvals: { unchained: 1, unlooked: 0 } } });
    expect(check(packOf(signedRoom(requested()).db))).toMatchObject({
      examined: { approvals: { unchained: 0 } },
    });
  });
});

describe('a decision', () => {
  it('is no approval by somebody who wrote these words since they were asked', () => {
    const story = publishing();
    const words = eventOf(story, 'draft.revised');
    const data = { ...words.data, revisionId: 'later', number: 2 };
    const elsewhere = { ...words, data, by: 'legal' } as IncidentEvent;
    expect(refusalOf(withBefore(story, 'approval.approved', elsewhere), {})).toContain(
      'the approval of somebody who wrote these words',
    );
  });

  it('is signed at the desk by somebody who had the words in front of them', () => {
    const unseen = told(followingUp(), (events) => events.filter(({ type }) => type !== 'approval.seen'));
    expect(refusalOf(unseen, {})).toContain('had not had these words in front of them');
    const colleague: Forgery = { by: (kind, by) => (kind === 'approval.seen' ? 'deputy' : by) };
    expect(refusalOf(followingUp(), colleague)).toContain('had not had these words in front of them');
    const other = changed('approval.seen', (data) => ({ ...data, revisionId: 'another' }));
    expect(refusalOf(followingUp(), other)).toContain('had not had these words in front of them');
  });

  it('that nobody signed is told apart where no entry says that its signer had looked', () => {
    const unseen = told(followingUp(), (events) => events.filter(({ type }) => type !== 'approval.seen'));
    const verdict = check(packOf(signedRoom(unseen, { key: () => null }).db));
    expect(verdict).toMatchObject({ is: 'intact', examined: { approvals: { unlooked: 3 } } });
  });

  it('is given once in a seat, and only an approval that stands is taken back', () => {
    const twice = told(publishing(), (events) =>
      events.flatMap((one): readonly IncidentEvent[] =>
        one.type === 'approval.approved' ? [one, one] : [one],
      ),
    );
    expect(refusalOf(twice, {})).toContain('in a seat that was decided in before');
    const story = approveAll(requested());
    const { at, by, data } = eventOf(story, 'approval.approved');
    const { method: _, ...about } = data;
    const back = { type: 'approval.withdrawn', at, by, data: { ...about, reason: 'r' } } as IncidentEvent;
    expect(refusalOf(withBefore(story, 'approval.approved', back), {})).toContain(
      'takes back an approval that did not stand',
    );
  });
});

describe('a seat that goes to somebody else', () => {
  const handed = (change: Fields, by = 'lead'): string => {
    const story = phoneStory();
    const { requestId, revisionId, signers } = eventOf(story, 'approval.requested').data;
    const seat = signers.find(({ personId }) => personId === 'legal');
    const data = {
      requestId,
      revisionId,
      signerId: seat?.signerId,
      from: 'legal',
      to: 'service',
      reason: 'r',
    };
    const moved = { type: 'approval.handedOver', at: story.at, by, data: { ...data, ...change } };
    const last = story.events.findLastIndex((one) => one.type === 'approval.seen' && one.by === 'legal');
    return refusalOf(
      told(story, (events) => events.toSpliced(last, 0, moved as unknown as IncidentEvent)),
      {},
    );
  };

  it('goes from who sits in it, to somebody without another part in these words, chosen by no author', () => {
    expect(handed({ from: 'chief' })).toContain('from somebody who did not sit in it');
    expect(handed({ to: 'lead' })).toContain('who has one for these words');
    expect(handed({ to: 'social' })).toContain('to somebody who wrote these words');
    for (const to of ['deputy', 'counsel'])
      expect(handed({ to })).toContain('attested another decision about these words by phone');
    expect(handed({}, 'social')).toContain('whoever wrote these words chose who decides');
    expect(handed({})).toContain('somebody who did not sit in that seat');
  });

  it('is not moved once decided, and is taken back by who had it', () => {
    const late = told(publishing(), (events) => {
      const { data, at } = events.findLast(({ type }) => type === 'approval.approved') as IncidentEvent;
      const { method: _, ...about } = data as unknown as Fields;
      const moved = { type: 'approval.handedOver', at, by: 'lead' };
      return [
        ...events,
        {
          ...moved,
          data: { ...about, from: 'chief', to: 'service', reason: 'r' },
        } as unknown as IncidentEvent,
      ];
    });
    expect(refusalOf(late, {})).toContain('moves a seat that was decided in');
    const stranger: Forgery = {
      ...changed('approval.takenBack', (data) => ({ ...data, to: 'service' })),
      by: (kind, by) => (kind === 'approval.takenBack' ? 'service' : by),
    };
    expect(refusalOf(silentStory(), stranger)).toContain('somebody who never had it');
  });
});

describe('words that went out', () => {
  it('had been approved by the signers of the severity in force, unless they were out before it was raised', () => {
    const calm: Forgery = {
      data: (kind, data) => {
        if (kind === 'incident.opened') return { ...data, severity: 'S3' };
        if (kind !== 'approval.requested') return data;
        const { blocking } = samplePlaybook.chains.S3;
        const seats = data['signers'] as unknown as Seats;
        const signers = blocking.map((seat, index) => ({
          ...seats[index],
          role: seat.role,
          label: seat.label,
        }));
        return { ...data, severity: 'S3', signers: signers as unknown as Json };
      },
    };
    const few = samplePlaybook.chains.S3.blocking.length;
    const story = told(followingUp(), (events) => {
      let kept = 0;
      return events.filter(({ type }) => type !== 'approval.approved' || ++kept <= few);
    });
    const raised = {
      type: 'severity.changed',
      at: story.at,
      by: 'lead',
      data: { from: 'S3', to: 'S1', impact: 'x', awareness: 'x', reason: 'r', proposedBy: null },
    } as unknown as IncidentEvent;
    const early = withBefore(story, 'release.recorded', raised);
    expect(refusalOf(early, calm)).toContain('only the signers of a lower severity had approved');
    const out = released(story, 1).events.findLast(({ type }) => type === 'release.recorded');
    const later = told(story, (events) => [...events, raised, ...(out ? [out] : [])]);
    expect(refusalOf(later, calm)).toBe('made');
  });
});

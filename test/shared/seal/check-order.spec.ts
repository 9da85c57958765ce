import { describe, expect, it } from 'vitest';
import type { IncidentEvent } from '../../../shared/incident/events.ts';
import { brokenStory, letGoStory, phoneStory, setAsideStory } from '../../support/chain-stories.ts';
import { fullStory } from '../../support/full-story.ts';
import { followingUp, requested, type Story } from '../../support/given.ts';
import { refusalOf } from '../../support/refusal.ts';
import { correctionFirst, takenUpCorrection, updateApproved } from '../../support/set-aside-story.ts';
import type { Forgery } from '../../support/signed-room.ts';

type Kind = IncidentEvent['type'];

/** The first event of a kind in a story. */
function first<K extends Kind>(story: Story, kind: K): Extract<IncidentEvent, { type: K }> {
  const found = story.events.find((one) => one.type === kind);
  if (!found) throw new Error(`no ${kind} in this story`);
  return found as Extract<IncidentEvent, { type: K }>;
}

/** The story with one more event before the first of a kind. */
function withBefore(story: Story, kind: Kind, event: IncidentEvent): Story {
  const place = story.events.findIndex(({ type }) => type === kind);
  const at = story.events[place]?.at ?? 0;
  return { ...story, events: story.events.toSpliced(place, 0, { ...event, at }) };
}

const refused = (story: Story, forgery: Forgery = {}): string => refusalOf(story, forgery);

describe('the order of what an incident’s log tells', () => {
  it('has every statement and revision of the whole story count on', () => {
    expect(refused(fullStory())).toBe('made');
  });

  it('saves nothing anew under a revision that was saved, also after its words are out', () => {
    const story = followingUp();
    const saved = first(story, 'draft.revised');
    const other = { ...saved, data: { ...saved.data, text: 'Nobody approved this.' } };
    const late = story.events.at(-1);
    const told = { ...story, events: [...story.events, { ...other, at: late?.at ?? 0 }] };
    expect(refused(told)).toContain('other words under a revision that was saved before');
    expect(refused(withBefore(story, 'release.recorded', other))).toContain('that was saved before');
  });

  it('opens an incident once: no second playbook counts', () => {
    const story = followingUp();
    const opened = first(story, 'incident.opened');
    expect(refused(withBefore(story, 'approval.requested', opened))).toContain('that is open already');
  });

  it('gives no two statements or revisions one name', () => {
    const story = followingUp();
    const number = (of: Kind, value: number): Forgery => ({
      data: (kind, data) => (kind === of ? { ...data, number: value } : data),
    });
    expect(refused(story, number('statement.started', 2))).toContain('its statement does not count on');
    expect(refused(story, number('draft.revised', 3))).toContain('its revision does not count on');
    const again = first(story, 'statement.started');
    expect(refused(withBefore(story, 'approval.requested', again))).toContain('that was started before');
  });
});

describe('a statement that was set aside for a correction', () => {
  const starts = (field: string, value: string): Forgery => ({
    data: (kind, data) =>
      kind === 'statement.started' && field in data ? { ...data, [field]: value } : data,
  });

  it('was under way, and is taken up once by one that begins with its words', () => {
    const story = setAsideStory();
    expect(refused(story)).toBe('made');
    const [holding] = story.state.statements;
    const other = holding?.statementId ?? '';
    expect(refused(story, starts('setAside', other))).toContain(
      'it sets a statement aside that was not under way',
    );
    expect(refused(story, starts('takesUp', other))).toContain('it begins with words that nobody set aside');
    const noCorrection: Forgery = {
      data: (kind, data) =>
        kind === 'statement.started' && 'setAside' in data ? { ...data, kind: 'update' } : data,
    };
    expect(refused(story, noCorrection)).toContain('or is no correction');
  });

  it('goes out nowhere, and nobody is asked about it any more', () => {
    const story = setAsideStory();
    const aside = story.state.statements.find(({ setAside }) => setAside)?.setAside;
    const about = story.state.approvals.find(({ statementId }) => statementId === aside);
    const late = story.events.at(-1)?.at ?? 0;
    const asked = story.events.find(
      (one) => one.type === 'approval.requested' && one.data.requestId === about?.requestId,
    );
    const again = { ...asked, at: late, data: { ...asked?.data, requestId: 'again' } } as IncidentEvent;
    expect(refused({ ...story, events: [...story.events, again] })).toContain('set aside for a correction');
    const approved = correctionFirst(updateApproved());
    const revisionId = approved.state.approvals.at(-1)?.revisionId ?? '';
    const out = first(story, 'release.recorded');
    const releasedAt = approved.at + 1;
    const data = { ...out.data, statementId: aside ?? '', revisionId, releaseId: 'late', releasedAt };
    const told = { ...approved, events: [...approved.events, { ...out, at: approved.at, data }] };
    expect(refused(told)).toContain('words went out that had been set aside');
  });

  it('is told as out afterwards where it was out before, and ends where somebody let it go', () => {
    const story = letGoStory();
    expect(refused(story)).toBe('made');
    const late = story.events.at(-1);
    const again = { ...story, events: [...story.events, late as IncidentEvent] };
    expect(refused(again)).toContain('it lets words go that do not wait');
    const tooLate = story.events.map((one) =>
      one.type === 'release.recorded' && one.data.address === 'https://x'
        ? { ...one, data: { ...one.data, releasedAt: one.at } }
        : one,
    );
    expect(refused({ ...story, events: tooLate })).toContain('words went out that had been set aside');
  });

  it('is taken up as what it was, with its words, and as a correction with what it took back', () => {
    const story = setAsideStory();
    const forged = (change: (event: IncidentEvent) => IncidentEvent): string =>
      refused({ ...story, events: story.events.map(change) });
    const taken = story.state.statements.find(({ takesUp }) => takesUp);
    const isTaken = (one: IncidentEvent) =>
      'statementId' in one.data && one.data.statementId === taken?.statementId;
    expect(
      forged((one) =>
        one.type === 'statement.started' && isTaken(one)
          ? { ...one, data: { ...one.data, kind: 'closing' } }
          : one,
      ),
    ).toContain('is not what they were');
    const revised = (change: object) =>
      forged((one) =>
        one.type === 'draft.revised' && isTaken(one) && one.data.number === 1
          ? { ...one, data: { ...one.data, ...change } }
          : one,
      );
    expect(revised({ text: 'Something else.' })).toContain('not those that were set aside');
    expect(revised({ without: ['web-statement'] })).toContain('not those that were set aside');
    const again = takenUpCorrection();
    expect(refused(again)).toBe('made');
    const opened = again.state.corrections.at(-1)?.statementId;
    const isOpened = (one: IncidentEvent) =>
      one.type === 'correction.opened' && one.data.statementId === opened;
    expect(refused({ ...again, events: again.events.filter((one) => !isOpened(one)) })).toContain(
      'does not say what it takes back',
    );
    const other = again.events.map((one) =>
      isOpened(one) && one.type === 'correction.opened'
        ? { ...one, data: { ...one.data, releaseIds: ['another'] } }
        : one,
    );
    expect(refused({ ...again, events: other })).toContain('takes back something else');
  });

  it('was under way: nothing is set aside in Follow-up', () => {
    const story = setAsideStory();
    const at = story.events.findIndex((one) => one.type === 'statement.started' && one.data.number === 2);
    const begun = story.events[at];
    const first = story.state.statements[0]?.statementId ?? '';
    const data = { statementId: 'late', kind: 'correction', number: 2, setAside: first } as const;
    const forged = { ...begun, type: 'statement.started', data } as IncidentEvent;
    expect(refused({ ...story, events: [...story.events.slice(0, at), forged] })).toContain('not under way');
  });

  it('goes out nowhere as a correction that was ended there', () => {
    const story = setAsideStory();
    const cut = story.events.findIndex(({ type }) => type === 'correction.cutShort');
    const out = story.events.slice(0, cut).findLast(({ type }) => type === 'release.recorded');
    const ended = story.events[cut];
    if (out?.type !== 'release.recorded' || ended?.type !== 'correction.cutShort') throw new Error('none');
    const outAt = (releasedAt: number): Story => {
      const data = { ...out.data, channel: ended.data.channels[0] ?? '', releaseId: 'late', releasedAt };
      return { ...story, events: [...story.events.slice(0, cut + 1), { ...out, at: releasedAt, data }] };
    };
    expect(refused(outAt(ended.at + 1))).toContain('went out where it had been ended');
    expect(refused(outAt(ended.at))).toBe('made');
  });

  it('keeps its writers: none of them signs the words once they are taken up', () => {
    const story = setAsideStory();
    const updated = story.state.statements.find(({ number }) => number === 2)?.statementId;
    const forged = story.events.map((one) =>
      one.type === 'draft.revised' && one.data.statementId === updated ? { ...one, by: 'counsel' } : one,
    );
    expect(refused({ ...story, events: forged })).toBe('made');
    const legal = story.events.map((one) =>
      one.type === 'draft.revised' && one.data.statementId === updated ? { ...one, by: 'legal' } : one,
    );
    const requested = legal.filter(
      (one) => one.type !== 'approval.requested' || one.data.statementId !== updated,
    );
    const bare = requested.filter(
      (one) =>
        !(
          one.type.startsWith('approval.') &&
          'revisionId' in one.data &&
          one.data.revisionId === story.state.approvals.find((r) => r.statementId === updated)?.revisionId
        ),
    );
    expect(refused({ ...story, events: bare })).toContain('gives a seat to somebody who wrote these words');
  });
});

/** RFC 6962: the root over nothing is the hash of nothing. */
const EMPTY = { root: '47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=', size: 0 };

describe('what a signer vouches for', () => {
  it('reaches past the request and their own look: no signature is moved to another request', () => {
    const seen: Forgery = { said: (said) => ({ ...said, seen: EMPTY }) };
    expect(refused(followingUp(), seen)).toContain('had not been asked of them yet');
    expect(refused(phoneStory(), seen)).toContain('had not been asked of them yet');
    expect(
      refused(brokenStory(), { said: (said) => ('glass' in said ? { ...said, seen: EMPTY } : said) }),
    ).toContain('had not been asked of them yet');
  });

  it('is asked of three people at most, and of each list of words once', () => {
    const story = requested();
    const asked = first(story, 'approval.requested');
    const again = { ...asked, data: { ...asked.data, requestId: 'another' } };
    expect(refused({ ...story, events: [...story.events, again] })).toBe('made');
    const crowd = Array.from({ length: 4 }, (_, place) => ({
      signerId: `s${place}`,
      role: 'legal',
      personId: `p${place}`,
      label: 'Legal',
    }));
    const many: Forgery = {
      data: (kind, data) => (kind === 'approval.requested' ? { ...data, signers: crowd } : data),
    };
    expect(refused(story, many)).toContain('more than three people');
  });
});

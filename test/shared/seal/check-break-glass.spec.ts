import { describe, expect, it } from 'vitest';
import type { Json } from '../../../shared/kernel.ts';
import { brokenStory } from '../../support/chain-stories.ts';
import { entriesOf, packOf } from '../../support/pack.ts';
import { refusalOf, shownReleases } from '../../support/refusal.ts';
import { type Forgery, signedRoom } from '../../support/signed-room.ts';

const MINUTE = 60_000;
const OPENED = 'breakGlass.opened';
const CONFIRMED = 'breakGlass.confirmed';

const refusal = (forgery: Forgery): string => refusalOf(brokenStory(), forgery);
const says = (of: string, field: string, value: Json): Forgery => ({
  data: (kind, data) => (kind === of ? { ...data, [field]: value } : data),
});
/** The story without the kinds of record that are named. */
function without(...kinds: readonly string[]) {
  const story = brokenStory();
  return { ...story, events: story.events.filter(({ type }) => !kinds.includes(type)) };
}

describe('words that went out by break-glass', () => {
  it('hold, and are told with who opened it and who confirmed', () => {
    expect(shownReleases(brokenStory())).toMatchObject([
      {
        cover: 'break-glass',
        answeredBy: ['lead', 'legal'],
        signatures: 2,
        sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
      },
    ]);
  });

  it('have their files in the pack, though not every signer approved them', () => {
    const names = [...entriesOf(packOf(signedRoom(brokenStory()).db)).keys()];
    expect(names).toContain('statements/1.1-web-statement.txt');
  });

  it('hold when the clock was moved while the second person was waited for, as the log says', () => {
    const story = brokenStory();
    const at = story.events.findIndex(({ type }) => type === CONFIRMED);
    const opened = story.events.find(({ type }) => type === OPENED);
    const moved = {
      type: 'clock.adjusted',
      at: (opened?.at ?? 0) + 60 * MINUTE,
      by: 'system',
      data: { shiftMs: 60 * MINUTE, asleepMs: 0 },
    } as const;
    const events = story.events.flatMap((event, place) => {
      const later = { ...event, at: event.at + 60 * MINUTE };
      return place < at ? [event] : place === at ? [moved, later] : [later];
    });
    expect(shownReleases({ ...story, events })).toMatchObject([{ cover: 'break-glass' }]);
    expect(refusalOf({ ...story, events: events.filter((one) => one !== moved) }, {})).toContain(
      'more than ten minutes after it was opened',
    );
  });

  it('fall when one person did both, or nobody did', () => {
    const by = (of: string, who: string): Forgery => ({ by: (kind, by) => (kind === of ? who : by) });
    expect(refusal(by(CONFIRMED, 'lead'))).toContain('the same person broke the glass and confirmed it');
    expect(refusal(by(OPENED, 'legal'))).toContain('the same person broke the glass and confirmed it');
    expect(refusal(by(CONFIRMED, 'system'))).toContain('it takes two');
    expect(refusal(by(OPENED, 'system'))).toContain('nobody did it');
  });

  it('fall when one of the two signed nothing, somebody else did, or it was signed for something else', () => {
    const by = (who: string | null): Forgery => ({
      said: (said) => said,
      key: (personId, keys) => {
        const confirms = personId === 'legal' && told.at(-1) === CONFIRMED;
        return confirms ? (who ? keys.get(who) : null) : keys.get(personId);
      },
      at: (kind, at) => {
        told.push(kind);
        return at;
      },
    });
    const told: string[] = [];
    expect(refusal(by(null))).toContain('nobody signed it');
    expect(refusal(by('chief'))).toContain('not by the key of whoever it says signed');
    const signing = (field: string, value: Json): Forgery => ({
      said: (said) => (said['glass'] === undefined ? said : { ...said, [field]: value }),
    });
    expect(refusal(signing('glass', 'another'))).toContain('about another break of the glass');
    expect(refusal(signing('rev', 'another'))).toContain('about another revision');
    expect(refusal(signing('decision', 'open'))).toContain('about another decision');
    expect(refusal(signing('role', 'legal'))).toContain('not spelled as a break of the glass');
  });

  it('fall when one of the two wrote the words, or could have signed them in an open seat', () => {
    const confirmedBy = (who: string): Forgery => ({ by: (kind, by) => (kind === CONFIRMED ? who : by) });
    expect(refusal(confirmedBy('social'))).toContain('that they wrote themself');
    expect(refusal(confirmedBy('chief'))).toContain('who sits in one of the open seats themself');
  });

  it('fall when the second person came after ten minutes, to the millisecond', () => {
    const openedAt = brokenStory().events.find(({ type }) => type === OPENED)?.at ?? 0;
    const after = (ms: number): Forgery => ({
      at: (kind, at) => (at > openedAt || kind === CONFIRMED ? at + ms : at),
    });
    const since = brokenStory().events.find(({ type }) => type === CONFIRMED)?.at ?? 0;
    const left = 10 * MINUTE - (since - openedAt);
    expect(refusal(after(left - 1))).toBe('made');
    expect(refusal(after(left))).toContain('more than ten minutes after it was opened');
  });

  it('fall when the glass was broken for another request or revision, or is not the one that was opened', () => {
    for (const kind of [OPENED, CONFIRMED]) {
      expect(refusal(says(kind, 'requestId', 'another'))).toContain('words that nobody was asked about');
      expect(refusal(says(kind, 'revisionId', 'another'))).toContain('words that nobody was asked about');
    }
    expect(refusal(says(CONFIRMED, 'glassId', 'another'))).toContain('that nobody opened for these words');
  });

  it('fall when nobody confirmed, nobody opened, or a signer had rejected', () => {
    expect(refusalOf(without(CONFIRMED, 'breakGlass.looked'), {})).toContain('not every signer had approved');
    expect(refusalOf(without(OPENED), {})).toContain('that nobody opened for these words');
    const story = brokenStory();
    const request = story.state.approvals.at(-1);
    const seat = request?.signers.find(({ personId }) => personId === 'chief');
    const confirmed = story.events.findIndex(({ type }) => type === CONFIRMED);
    const rejected = {
      type: 'approval.rejected',
      at: story.events[confirmed]?.at ?? 0,
      by: 'chief',
      data: {
        requestId: request?.requestId ?? '',
        revisionId: request?.revisionId ?? '',
        signerId: seat?.signerId ?? '',
        reason: 'No.',
      },
    } as const;
    const events = story.events.toSpliced(confirmed + 1, 0, rejected);
    expect(refusalOf({ ...story, events }, {})).toContain('not every signer had approved');
  });

  it('fall when the words are not the first holding statement', () => {
    expect(refusal(says('statement.started', 'kind', 'update'))).toContain('not the first holding statement');
    expect(refusal(says('statement.started', 'number', 2))).toContain('does not count on');
  });

  it('fall when those who were passed over are not named as the log has them', () => {
    expect(refusal(says(CONFIRMED, 'skipped', []))).toContain('does not name those who were passed over');
    const other = [{ signerId: 'nobody', personId: 'chief' }];
    expect(refusal(says(CONFIRMED, 'skipped', other))).toContain('does not name those who were passed over');
  });
});

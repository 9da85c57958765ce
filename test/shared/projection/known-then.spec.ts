import { describe, expect, it } from 'vitest';
import type { IncidentEventOf } from '../../../shared/incident/events.ts';
import { evolve, fold } from '../../../shared/incident/fold.ts';
import { stateAt } from '../../../shared/incident/replay.ts';
import { factEntries } from '../../../shared/projection/fact-entries.ts';
import {
  heldBack,
  knownThenText,
  ordered,
  projectKnownThen,
  type Reach,
} from '../../../shared/projection/known-then.ts';
import { lastLook, looksIn, viewersIn } from '../../../shared/projection/sight.ts';
import { chainStories, packetStory, phoneStory } from '../../support/chain-stories.ts';
import { citedOut, newestFact, withdrawnUnder } from '../../support/fact-story.ts';
import { fullStory } from '../../support/full-story.ts';
import { ALARM_AT, briefed, requested, type Story } from '../../support/given.ts';

const MINUTE = 60_000;
const STORIES = [fullStory(), withdrawnUnder(), ...chainStories()];

const room = (size: number): Reach => ({ size, seen: size, personId: null });
const sizesOf = ({ events }: Story) => Array.from({ length: events.length + 1 }, (_, size) => size);

/** What a person can have known: all up to the last look, and what they wrote themself. */
function reachOf({ events }: Story, size: number, personId: string): Reach {
  return { size, seen: lastLook(looksIn(events), size, personId)?.seen ?? 0, personId };
}

describe('what was known then', () => {
  it('is at every position of every story what the fold of the entries until then knew, and no more', () => {
    for (const story of STORIES)
      for (const size of sizesOf(story)) {
        const known = projectKnownThen(story, room(size));
        const then = fold(story.events.slice(0, size));
        expect(known.facts).toEqual(then.facts);
        const open = then.brief.items.filter(
          ({ column, struck }) => column === 'notKnown' && struck === null,
        );
        expect(known.unknowns).toEqual(open);
      }
  });

  it('holds for nobody, at any position, anything that was learnt or written down later', () => {
    for (const story of STORIES) {
      const { events, state } = story;
      for (const size of sizesOf(story))
        for (const personId of [null, ...viewersIn(events)]) {
          const reach = personId === null ? room(size) : reachOf(story, size, personId);
          const { facts, later, unseen } = projectKnownThen(story, reach);
          const tellings = facts.flatMap((fact) => fact.tellings);
          const entries = factEntries(events, state.facts);
          const now = Math.max(0, ...events.slice(0, size).map(({ at }) => at));
          for (const telling of tellings) {
            const entry = entries.find((one) => one.telling === telling);
            expect(entry?.position).toBeLessThan(size);
            expect(telling.learntAt).toBeLessThanOrEqual(now);
          }
          for (const { position } of later) expect(position).toBeGreaterThanOrEqual(size);
          for (const { position, telling } of unseen)
            expect(position >= reach.seen && position < size && telling.by !== personId).toBe(true);
          const madeWay = entries.filter((one) => one.madeWay).length;
          expect(tellings.length + later.length + unseen.length).toBeLessThanOrEqual(entries.length);
          expect(tellings.length + later.length + unseen.length).toBeGreaterThanOrEqual(
            entries.length - madeWay,
          );
        }
    }
  });

  it('does not show at 10:10 a fact of 10:05 that was learnt at 10:20, and says that it had happened', () => {
    const before = briefed();
    const size = before.events.length;
    const story = before.when(
      {
        ...{ type: 'fact.record', status: 'confirmed', text: 'The file was posted.' },
        ...{ happenedAt: before.at - 5 * MINUTE, learntAt: null },
      },
      { afterMs: 10 * MINUTE },
    );
    const then = projectKnownThen(story, room(size));
    expect(then.facts.map(({ text }) => text)).not.toContain('The file was posted.');
    expect(then.later.map(({ text }) => text)).toEqual(['The file was posted.']);
    expect(heldBack(then.later, before.at)).toEqual({ happened: 1, learnt: 0 });
    expect(projectKnownThen(story, room(story.events.length)).later).toEqual([]);
  });

  it('shows nothing that somebody had learnt but nobody had written down, and counts it', () => {
    const before = briefed();
    const story = before.when(
      {
        ...{ type: 'fact.record', status: 'claimed', text: 'About 300 people.' },
        ...{ happenedAt: null, learntAt: before.at - MINUTE },
      },
      { afterMs: 5 * MINUTE },
    );
    const { facts, later } = projectKnownThen(story, room(before.events.length));
    expect(facts.map(({ text }) => text)).not.toContain('About 300 people.');
    expect(heldBack(later, before.at)).toEqual({ happened: 0, learnt: 1 });
  });

  it('tells a fact as it stood: what was withdrawn later stands confirmed before', () => {
    const out = citedOut();
    const story = withdrawnUnder(out);
    const of = (size: number) =>
      projectKnownThen(story, room(size)).facts.find((one) => one.factId === newestFact(out));
    expect(of(out.events.length)?.status).toBe('confirmed');
    expect(of(story.events.length)?.status).toBe('withdrawn');
    expect(projectKnownThen(story, room(out.events.length)).later.map(({ telling }) => telling.to)).toEqual([
      'withdrawn',
    ]);
  });

  it('counts what was confirmed as known, and names apart what was claimed or withdrawn', () => {
    const out = citedOut();
    const story = withdrawnUnder(out).when({
      ...{ type: 'fact.record', status: 'claimed', text: 'Nine trucks.', happenedAt: null, learntAt: null },
    });
    const at = (size: number) => knownThenText(projectKnownThen(story, room(size)));
    const { length } = story.state.facts;
    expect(at(out.events.length)).toBe(`${length - 1} known`);
    expect(at(story.events.length)).toBe(`${length - 2} known, 1 claimed, 1 withdrawn`);
  });

  it('is ordered by when it was learnt, or by when it happened with the undated last', () => {
    const story = [
      ['second', ALARM_AT - MINUTE],
      ['undated', null],
      ['first', ALARM_AT - 2 * MINUTE],
    ].reduce<Story>(
      (told, [text, happenedAt]) =>
        told.when({
          ...{ type: 'fact.record', status: 'claimed', text: text as string },
          ...{ happenedAt: happenedAt as number | null, learntAt: null },
        }),
      briefed(),
    );
    const own = story.state.facts.slice(-3);
    expect(ordered(own, 'learnt').map(({ text }) => text)).toEqual(['second', 'undated', 'first']);
    expect(ordered(own, 'happened').map(({ text }) => text)).toEqual(['first', 'second', 'undated']);
  });
});

describe('what somebody had in front of them', () => {
  it('is nothing before the log says that they looked, whatever they had been asked', () => {
    const { events, state } = requested();
    const [seat] = state.approvals.at(-1)?.signers ?? [];
    expect(viewersIn(events)).toContain(seat?.personId);
    expect(lastLook(looksIn(events), events.length, seat?.personId ?? '')).toBeNull();
  });

  it('is the words of the revision they opened, and what was known as they did; later facts are hidden from it', () => {
    const asked = requested();
    const request = asked.state.approvals.at(-1);
    const legal = request?.signers.find(({ personId }) => personId === 'legal');
    const about = { revisionId: request?.revisionId ?? '', signerId: legal?.signerId ?? '' };
    const seen = asked.when({ type: 'approval.see', ...about }, { by: 'legal' });
    const story = seen.when({
      ...{ type: 'fact.record', status: 'confirmed', text: 'It was 412 people.' },
      ...{ happenedAt: null, learntAt: null },
    });
    const look = lastLook(looksIn(story.events), story.events.length, 'legal');
    expect(look).toMatchObject({ how: 'opened', revisionId: about.revisionId, seen: seen.events.length });
    const reach = reachOf(story, story.events.length, 'legal');
    const { later, unseen } = projectKnownThen(story, reach);
    expect(unseen.map(({ text }) => text)).toEqual(['It was 412 people.']);
    expect(later).toEqual([]);
    expect(heldBack(later, story.at)).toEqual({ happened: 0, learnt: 0 });
    const writer = reachOf(story, story.events.length, 'lead');
    expect(projectKnownThen(story, writer).facts.map(({ text }) => text)).toContain('It was 412 people.');
  });

  it('is what they wrote down themself as not known, too', () => {
    const story = requested().when(
      { type: 'brief.add', column: 'notKnown', text: 'Who else has the file.' },
      { by: 'legal' },
    );
    const texts = (personId: string) =>
      projectKnownThen(story, reachOf(story, story.events.length, personId)).unknowns.map(({ text }) => text);
    expect(texts('legal')).toContain('Who else has the file.');
    expect(texts('chief')).not.toContain('Who else has the file.');
  });

  it('is for a signer with a packet what was known as the packet was made, for one on the phone what was read', () => {
    const { events, at } = packetStory();
    const exported = events.findIndex(({ type }) => type === 'approval.packetExported');
    const { nonce, ...seat } = (events[exported] as IncidentEventOf<'approval.packetExported'>).data;
    const { requestId, revisionId, signerId } = seat;
    const packet = { nonce, signedAt: at };
    const data = { requestId, revisionId, signerId, method: 'packet' as const, packet };
    const answered = [...events, { type: 'approval.approved' as const, at: at + 1000, by: 'lead', data }];
    expect(lastLook(looksIn(answered), answered.length, seat.personId)).toMatchObject({
      ...{ how: 'packet', seen: exported + 1, position: events.length },
    });
    expect(looksIn(phoneStory().events).map(({ how }) => how)).toContain('phone');
  });

  it('is never of words that were saved later, nor told before its entry', () => {
    for (const { events } of STORIES)
      for (const { revisionId, seen, position } of looksIn(events)) {
        const { statements } = stateAt(events, seen);
        expect(
          statements.some(({ revisions }) => revisions.some((one) => one.revisionId === revisionId)),
        ).toBe(true);
        expect(seen).toBeLessThanOrEqual(position + 1);
      }
  });
});

it('the state that a live room went through is the state of the replay, at every position of every story', () => {
  for (const { events } of STORIES) {
    let live = stateAt(events, 0);
    events.forEach((event, position) => {
      live = evolve(live, event);
      expect(stateAt(events, position + 1)).toEqual(live);
    });
  }
});

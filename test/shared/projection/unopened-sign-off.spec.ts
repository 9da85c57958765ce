import { describe, expect, it } from 'vitest';
import { projectLedger } from '../../../shared/projection/ledger.ts';
import { looksOf, sameLookedAt } from '../../../shared/projection/looks.ts';
import { lastLook, looksIn, viewersIn } from '../../../shared/projection/sight.ts';
import { requested, SAMPLE_PEOPLE, type Story } from '../../support/given.ts';

/** Legal is the owner of the facts too, and so advises on these words. */
const PEOPLE = {
  ...SAMPLE_PEOPLE,
  list: SAMPLE_PEOPLE.list.map((one) =>
    one.personId === 'legal' ? { ...one, roles: [...one.roles, 'factOwner' as const] } : one,
  ),
};
const byLegal = { by: 'legal', people: PEOPLE, afterMs: 10_000 };

function asked({ state }: Story) {
  const request = state.approvals.at(-1);
  const seat = request?.signers.find(({ personId }) => personId === 'legal');
  if (!request || !seat) throw new Error('nothing is asked');
  return { request, about: { revisionId: request.revisionId, signerId: seat.signerId } };
}

const opened = (story: Story) => story.when({ type: 'approval.see', ...asked(story).about }, byLegal);
const rejected = (story: Story) =>
  story.when({ type: 'approval.reject', ...asked(story).about, reason: 'Nobody counted.' }, byLegal);
const objected = (story: Story) => {
  const { revisionId } = asked(story).about;
  return story.when({ type: 'approval.object', revisionId, reason: 'Nobody counted.' }, byLegal);
};

/** What legal is held to have looked at last when other words of the statement are put to them. */
function lookedBefore(story: Story) {
  const { request } = asked(story);
  return looksOf(story.state, { ...request, revisionId: 'newer' }, 'legal').looked;
}
const sightOf = ({ events }: Story) => lastLook(looksIn(events), events.length, 'legal');

describe('a signer of whom the log does not say that they opened the sign-off', () => {
  it.each([
    ['rejected', rejected],
    ['objected', objected],
  ])('and who %s from the card is not said to have looked', (_, did) => {
    const story = did(requested());
    expect(lookedBefore(story)).toBeNull();
    expect(sameLookedAt(story.state, asked(requested()).about.revisionId, 'legal')).toBeNull();
    expect(sightOf(story)).toBeNull();
    expect(viewersIn(story.events)).toContain('legal');
  });

  it.each([
    ['rejected', rejected],
    ['objected', objected],
  ])('is said to have when they %s with the sign-off opened before', (how, did) => {
    const story = did(opened(requested()));
    expect(lookedBefore(story)?.at).toBe(story.at);
    expect(sightOf(story)).toMatchObject({ how, position: story.events.length - 1 });
  });

  it('waits with the words not opened, also after an objection', () => {
    const story = objected(requested());
    const ledger = projectLedger(story.events, story.state, PEOPLE, story.at + 60_000);
    const row = ledger.rows.find(({ label }) => label.includes('Dan Roth'));
    expect(row?.unseenMs).toBe(70_000);
  });
});

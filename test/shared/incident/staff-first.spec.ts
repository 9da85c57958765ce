import { describe, expect, it } from 'vitest';
import { logSays } from '../../../shared/incident/by-the-log.ts';
import { requirements } from '../../../shared/incident/requirements.ts';
import { LEAKED, withdrawnUnder } from '../../support/fact-story.ts';
import { expectRefused, leaveStage, publishing, type Story } from '../../support/given.ts';
import { samplePlaybook } from '../../support/sample-playbook.ts';
import {
  correctedOnBoth,
  correctionFirst,
  keptAsIs,
  takeUpOf,
  UPDATE,
  updateApproved,
  updateAsked,
  updating,
} from '../../support/set-aside-story.ts';

const STAFF = { type: 'checklist.check', stage: 'publish', itemId: 'staff-first' } as const;
const met = (story: Story) => requirements(story.state).find(({ id }) => id === 'item:staff-first')?.met;
const says = ({ state }: Story) => logSays(state, { holdsWhen: 'staffFirst' });

function out(story: Story, channel: string): Story {
  const revisionId = story.state.approvals.at(-1)?.revisionId ?? '';
  const release = { type: 'release.record', revisionId, channel, address: 'x', releasedAt: null } as const;
  return story.when(release, { by: 'social' });
}

const toStaff = (story: Story): Story => out(out(story, 'staff-mail'), 'call-script');

describe('staff before the public', () => {
  it('is proven by the times of the releases: it is done without a tick, and takes none', () => {
    const story = out(toStaff(publishing()), 'web-statement');
    expect(says(story)).toMatchObject({
      verdict: 'proven',
      sentence: expect.stringMatching(
        /^These words went out on Staff mail at \d\d:\d\d:\d\d and Call-centre script at \d\d:\d\d:\d\d, before any to the public\.$/,
      ),
    });
    expect(met(story)).toBe(true);
    expectRefused(story.ask(STAFF), 'proven');
  });

  it('is pending while one of their channels is out and another is not, and says which', () => {
    const story = out(publishing(), 'staff-mail');
    expect(says(story)).toMatchObject({
      verdict: 'pending',
      sentence: expect.stringMatching(
        /^Out to our own people: Staff mail at \d\d:\d\d:\d\d\. Not out yet: Call-centre script\.$/,
      ),
    });
    expect(met(story)).toBe(false);
    expectRefused(story.ask(STAFF), 'pending');
  });

  it('is contradicted once the public has words that one of their channels has not, also where that one follows', () => {
    const story = out(out(publishing(), 'staff-mail'), 'web-statement');
    expect(says(story)).toMatchObject({
      verdict: 'contradicted',
      sentence: expect.stringMatching(
        /^These words went to the public at .*, before Call-centre script \(not out\)\.$/,
      ),
    });
    const late = out(story, 'call-script');
    expect(says(late)).toMatchObject({
      verdict: 'contradicted',
      sentence: expect.stringMatching(/, before Call-centre script \(out at \d\d:\d\d:\d\d\)\.$/),
    });
  });

  it('asks for no channel on which these words do not go out', () => {
    const { state } = out(publishing(), 'staff-mail');
    const statements = state.statements.map((one) => ({
      ...one,
      revisions: one.revisions.map((revision) => ({ ...revision, without: ['call-script'] })),
    }));
    expect(logSays({ ...state, statements }, { holdsWhen: 'staffFirst' })?.verdict).toBe('proven');
  });

  it('is judged by nobody where words were out by a time and nobody knows since when', () => {
    const staff = toStaff(publishing());
    const { revisionId = '' } = staff.state.approvals.at(-1) ?? {};
    const about = { revisionId, channel: 'web-statement', address: 'x', releasedAt: null };
    const story = staff.when({ type: 'release.record', ...about, latest: true }, { by: 'social' });
    expect(says(story)).toBeNull();
  });

  it('is contradicted where the public heard first: no tick holds, and a waiver lets it go', () => {
    const ticked = publishing().when(STAFF);
    expect(met(ticked)).toBe(true);
    const story = out(ticked, 'web-statement');
    expect(met(story)).toBe(false);
    expect(says(story)?.sentence).toMatch(
      /^These words went to the public at .*, and to none of our own people\.$/,
    );
    expectRefused(out(publishing(), 'web-statement').ask(STAFF), 'contradicted');
    const late = toStaff(story);
    expect(says(late)?.sentence).toMatch(
      /, before Staff mail \(out at \S+\) and Call-centre script \(out at \S+\)\.$/,
    );
    expect(leaveStage(late, 'followUp').state.chart.value).toEqual({ live: 'followUp' });
  });

  describe('in a correction that leaves them out', () => {
    const corrected = (story: Story) => {
      const releaseIds = story.state.releases.map(({ releaseId }) => releaseId);
      const begun = story.when({ type: 'correction.start', releaseIds, words: [LEAKED] }, { by: 'social' });
      const basedOn = begun.state.statements.at(-1)?.revisions.at(-1)?.revisionId ?? null;
      const all = begun.state.chart.context.playbook?.channels ?? [];
      const without = all.filter(({ internal }) => internal).map(({ id }) => id);
      const revise = {
        type: 'draft.revise',
        basedOn,
        text: `We said: “${LEAKED}” It is 3,000.`,
        without,
      } as const;
      return begun.when({ ...revise, without }, { by: 'social' });
    };

    it('holds by the log where what it corrects never went to them', () => {
      expect(says(corrected(withdrawnUnder()))?.verdict).toBe('proven');
    });

    it('is still to be accounted for where the wrong words went to them', () => {
      const told = out(withdrawnUnder(), 'staff-mail');
      expect(says(corrected(told))).toBeNull();
    });
  });

  it('is for people to say while nothing is out', () => {
    expect(says(publishing())).toBeNull();
    expect(publishing().ask(STAFF).ok).toBe(true);
  });
});

describe('whether our own people heard first, of words that were taken up', () => {
  /** An update was out on a public channel before it was set aside, and is taken up after its correction. */
  function takenUp(text: string): Story {
    const approved = updateApproved(updateAsked(updating()));
    const aside = correctionFirst(approved);
    const revisionId = aside.state.statements[1]?.revisions.at(-1)?.revisionId ?? '';
    const [channel = ''] = samplePlaybook.channels.filter((one) => !one.internal).map(({ id }) => id);
    const early = aside.when(
      {
        type: 'release.record',
        revisionId,
        channel,
        address: 'https://x',
        releasedAt: approved.at,
      },
      { by: 'social' },
    );
    const corrected = correctedOnBoth(early);
    const begun = corrected.when(takeUpOf(corrected), { by: 'social' });
    const basedOn = begun.state.statements.at(-1)?.revisions.at(-1)?.revisionId ?? null;
    const words = text === UPDATE ? keptAsIs(begun) : begun.when({ type: 'draft.revise', basedOn, text });
    return updateApproved(updateAsked(words));
  }

  it('is said by the releases of these words, and not by those of other ones before them', () => {
    expect(says(takenUp('The forum has taken it down for good.'))).toBeNull();
    expect(says(takenUp(UPDATE))).toMatchObject({ verdict: 'contradicted' });
  });
});

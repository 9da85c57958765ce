import { describe, expect, it } from 'vitest';
import { citedBy, draftLines, draftText } from '../../../shared/projection/review-drafts.ts';
import { storyOf } from '../../../shared/projection/review-story.ts';
import { DRAFTS } from '../../../shared/review/questions.ts';
import { fullStory } from '../../support/full-story.ts';
import {
  alarmRaised,
  approveIn,
  closed,
  leaveStage,
  type Story as Played,
  publishing,
  released,
  SAMPLE_PEOPLE,
  worded,
} from '../../support/given.ts';
import { FACT, gone, saidThreeWays } from '../../support/three-ways-story.ts';

const full = storyOf(fullStory().events, SAMPLE_PEOPLE);
const small = storyOf(closed().events, SAMPLE_PEOPLE);
const said = (kind: (typeof DRAFTS)[number], story = full) => draftText(draftLines(story, kind));

describe('what the log says to the questions of a review', () => {
  it.each(DRAFTS)('says something to %s, and rests on entries that are there', (kind) => {
    for (const story of [full, small]) {
      const lines = draftLines(story, kind);
      expect(lines.length).toBeGreaterThan(0);
      for (const { text } of lines) expect(text).toMatch(/^\S.{8,}/s);
      for (const position of citedBy(lines)) {
        expect(position).toBeGreaterThanOrEqual(0);
        expect(position).toBeLessThan(story.events.length);
      }
    }
  });

  it('judges nobody: no draft calls anything right, wrong, good or bad', () => {
    for (const kind of DRAFTS) expect(said(kind)).not.toMatch(/\b(good|bad|should have|fault|too slow)\b/i);
  });

  it('tells when somebody knew, also where that was corrected later', () => {
    expect(said('firstKnown')).toContain('First awareness was corrected later.');
    expect(said('firstKnown', small)).toContain(
      'Somebody here first knew at 10:27:00. The alarm was raised at 10:30:00, 3 min later.',
    );
  });

  it('counts what was known at the release and not what is known now', () => {
    const [line] = draftLines(small, 'knownAtRelease');
    expect(line?.text).toContain('1 confirmed, 0 claimed, 0 denied, 0 withdrawn, 0 not known');
    const release = small.events.findIndex(({ type }) => type === 'release.recorded');
    expect(line?.positions).toEqual([release]);
  });

  it('tells when every channel to our own people had the words, and which had none', () => {
    const out = (story: Played, channel: string) => {
      const revisionId = story.state.approvals.at(-1)?.revisionId ?? '';
      const about = { type: 'release.record', revisionId, channel, address: 'x', releasedAt: null } as const;
      return story.when(about, { by: 'social' });
    };
    const lines = (story: Played) => draftLines(storyOf(story.events, SAMPLE_PEOPLE), 'staffFirst');
    const mailed = released(out(publishing(), 'staff-mail'));
    expect(lines(mailed)[0]?.text).toMatch(
      /^Holding statement 1: our own people at [\d:]+ \(Staff mail\), nothing on Call-centre script; the public at /,
    );
    const [line] = lines(out(mailed, 'call-script'));
    expect(line?.text).toMatch(
      /our own people at [\d:]+ \(Staff mail\), at [\d:]+ \(Call-centre script\); the public/,
    );
    expect(line?.positions).toHaveLength(3);
    expect(lines(released(publishing()))[0]?.text).toContain(': nothing to our own people; the public at ');
  });

  it('names each signer with how long the words were in front of them', () => {
    const lines = draftLines(small, 'signersSaw');
    expect(lines).toHaveLength(3);
    expect(lines[0]?.text).toMatch(/approved Holding statement 1\.1: the words were in front of them for/);
    for (const { positions } of lines)
      expect(small.events[positions[0] ?? -1]?.type).toBe('approval.approved');
  });

  it('says what warned of the words on the sign-off of each signer, and nothing where nothing did', () => {
    const saw = (one: Played) => draftLines(storyOf(one.events, SAMPLE_PEOPLE), 'signersSaw');
    const asked = leaveStage(worded('We are sorry. Next update by 10:20 UTC.'), 'approve');
    const first = (one: Played) => approveIn(one, one.state.approvals.at(-1)?.signers[0]?.signerId ?? '');
    const fact = { type: 'fact.record', status: 'confirmed', happenedAt: null, learntAt: null } as const;
    const known = asked.when({ ...fact, text: 'It was 412 people.' });
    const [line] = saw(first(known));
    expect(line?.text).toMatch(
      / On the sign-off stood then: 1 fact confirmed that they do not say, come after these words; 1 open finding of the checks\.$/,
    );
    const quiet = leaveStage(worded('We are sorry for what was posted.'), 'approve');
    expect(saw(first(quiet))[0]?.text).not.toContain('sign-off');
  });

  it('names what fell and no correction put right, and how much nobody looked through', () => {
    const { story, factId } = saidThreeWays();
    const tied = gone(story, factId).when({ type: 'sentence.tie', factId, words: ['No findings.'] });
    const texts = draftLines(storyOf(tied.events, SAMPLE_PEOPLE), 'provedWrong').map(({ text }) => text);
    expect(texts).toEqual([
      'No correction was begun.',
      `“${FACT}”, out on Web statement: no correction of it is out there.`,
      '“No findings.”, out on SMS: no correction of it is out there.',
      '4 more sentences are out and tied to nothing, 1 of them using its words. Nobody has said whether that is wrong, too.',
    ]);
  });

  it('leads to the question that nobody answered', () => {
    const lines = draftLines(full, 'unanswered');
    const asked = lines.flatMap(({ positions }) => positions).map((position) => full.events[position]?.type);
    expect(asked).toContain('ask.raised');
  });

  it('counts what people outside asked, and does not say that they were answered', () => {
    const asked = alarmRaised().when({
      type: 'report.log',
      text: 'Is it safe?',
      source: 'A caller',
      happenedAt: null,
    });
    const reportId = asked.state.reports[0]?.reportId ?? '';
    const read = asked.when({ type: 'report.triage', reportId, kind: 'question' });
    const lines = draftLines(storyOf(read.events, SAMPLE_PEOPLE), 'unanswered');
    expect(lines.at(-1)).toEqual({
      text: '1 report from outside was read as a question. Whether they got an answer, no entry of the log says.',
      positions: [read.events.length - 1],
    });
    expect(said('unanswered', small)).toBe('Everybody we asked answered in time.');
  });

  it('says what became of every promise, with the entries that say so', () => {
    const lines = draftLines(full, 'promises');
    const made = full.events.filter(({ type }) => type === 'promise.made').length;
    expect(lines).toHaveLength(made);
    expect(said('promises', small)).toBe('No next word was promised.');
  });

  it('lists every way round a rule', () => {
    const types = draftLines(full, 'ruleSkipped').flatMap(({ positions }) =>
      positions.map((one) => full.events[one]?.type),
    );
    const skipped = full.events.filter(({ type }) =>
      /^(stage\.(waived|extended)|breakGlass\.(opened|confirmed)|check\.overruled)$/.test(type),
    );
    expect(types.length).toBeGreaterThanOrEqual(skipped.length);
    for (const type of ['stage.waived', 'stage.extended']) expect(types).toContain(type);
  });
});

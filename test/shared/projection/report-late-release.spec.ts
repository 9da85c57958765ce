import { describe, expect, it } from 'vitest';
import { reportText } from '../../../electron/export/checker/report-text.ts';
import { documentMarkdown } from '../../../electron/export/document-markdown.ts';
import type { Document } from '../../../shared/projection/document/document.ts';
import { onePageDocument } from '../../../shared/projection/document/one-page.ts';
import { draftLines, draftText } from '../../../shared/projection/review-drafts.ts';
import { storyOf } from '../../../shared/projection/review-story.ts';
import type { DraftKind } from '../../../shared/review/questions.ts';
import { timeText } from '../../../shared/time-text.ts';
import { SAMPLE_PEOPLE, type Story } from '../../support/given.ts';
import { paused, pinning, first as queue, two } from '../../support/queue-story.ts';
import { documentOf, MADE_FROM, reportOf } from '../../support/report-document.ts';
import { samplePlaybook } from '../../support/sample-playbook.ts';
import { correctedOnOne, correctionFirst, updateAsked, updating } from '../../support/set-aside-story.ts';

const MINUTE = 60_000;
const [first, second] = samplePlaybook.channels.filter((one) => !one.internal);
if (!first || !second) throw new Error('The sample playbook has two public channels.');

const time = (story: Story, at: number) => timeText(at, story.state.zone);
const drafted = (story: Story, kind: DraftKind) =>
  draftLines(storyOf(story.events, SAMPLE_PEOPLE), kind).map(({ text }) => text);
const part = (document: Document, title: string) =>
  documentMarkdown({ ...document, opening: [], parts: document.parts.filter((one) => one.title === title) });
const partOf = (story: Story, title: string) => part(documentOf(story.events, story.at), title);
const onePage = (story: Story) =>
  part(onePageDocument(reportOf(story.events, story.at), MADE_FROM), 'What went out');

/** Words that nobody had approved are written down as out, by when they were set aside or at a time that is known. */
function outBefore(latest: boolean): { readonly told: Story; readonly releasedAt: number } {
  const asked = pinning(updateAsked(), two);
  const aside = correctionFirst(asked);
  const releasedAt = aside.state.statements.at(-1)?.at ?? 0;
  // What came between that time and the minute in which somebody wrote it down was not known then.
  const since = paused(
    aside.when(
      {
        ...{ type: 'fact.record', status: 'confirmed', text: 'The forum is in another country.' },
        ...{ happenedAt: null, learntAt: null, source: 'Security desk', toldBy: 'Ines Roy' },
        ...{ toldTo: 'Ada Lind', grade: { source: 'B', information: '1' } },
      },
      { afterMs: MINUTE },
    ),
    queue,
  );
  const revisionId = since.state.statements[1]?.revisions.at(-1)?.revisionId ?? '';
  const about = { revisionId, channel: second?.id ?? '', address: 'x', releasedAt };
  const told = since.when(
    { type: 'release.record', ...about, ...(latest ? { latest: true } : {}) },
    { by: 'social', afterMs: 2 * MINUTE },
  );
  return { told, releasedAt };
}

describe('words that are written down late as out', () => {
  const { told, releasedAt } = outBefore(true);
  const known = outBefore(false);
  const by = (story: Story) => `by ${time(story, releasedAt)}, exact time not known`;

  it('stand in the report beside the queues at the time at which they were out', () => {
    const all = two.map(({ name }) => name);
    const row = reportOf(told.events, told.at).openAtReleases.at(-1);
    expect(row).toMatchObject({ at: releasedAt, latest: true, open: all });
    expect(partOf(told, 'Scheduled posts')).toMatch(
      /\*\*, by .*, exact time not known: not attested: the same 2/,
    );
    const text = reportText(reportOf(told.events, told.at)).replaceAll(/\s+/g, ' ');
    expect(text).toMatch(/When words went out on [^:]*, by [^,]*, exact time not known: not attested/);
    expect(drafted(told, 'postsStopped').at(-1)).toContain(`went out on ${second.name} ${by(told)}, nobody`);
    expect(drafted(known.told, 'postsStopped').at(-1)).toContain(
      `went out on ${second.name} at ${time(known.told, known.releasedAt)}, nobody`,
    );
  });

  it('are counted in the review as of the time at which they were out, in that order', () => {
    const facts = told.state.facts.filter(({ status }) => status === 'confirmed').length;
    expect(facts).toBeGreaterThan(0);
    const line = drafted(told, 'knownAtRelease').at(-1);
    const then = `${facts - 1} confirmed`;
    expect(line).toMatch(
      new RegExp(`^By .*, exact time not known, Update 2\\.1: ${then}, .*, as of then\\.$`),
    );
    expect(drafted(known.told, 'knownAtRelease').at(-1)).toMatch(
      new RegExp(`^${time(known.told, known.releasedAt)}, Update 2\\.1: ${then}, .* not known\\.$`),
    );
  });

  it('are listed in the review by when they were out, and not by when that was written down', () => {
    const out = correctedOnOne();
    const revisionId = out.state.statements[1]?.revisions.at(-1)?.revisionId ?? '';
    const late = out.when(
      {
        ...{ type: 'release.record', revisionId, channel: second.id },
        address: 'x',
        releasedAt: out.state.statements[2]?.at ?? 0,
      },
      { by: 'social' },
    );
    const named = drafted(late, 'knownAtRelease').map((line) => line.replace(/^[^,]*, (.*):.*$/, '$1'));
    expect(named).toEqual(['Holding statement 1.1', 'Update 2.1', 'Correction 3.2']);
    const channel = reportOf(late.events, late.at).channels.find(({ channel: id }) => id === second.id);
    expect(channel?.releases.map(({ what }) => what)).toEqual(['Holding statement 1.1', 'Update 2.1']);
  });

  it('are said to be never approved on the one page, to the question of the rule, and beside the words', () => {
    const never = 'never approved by the full chain';
    expect(onePage(told)).toMatch(
      new RegExp(`${second.name}.*Update 2\\.1, by .*, exact time not known, ${never}`),
    );
    expect(drafted(told, 'ruleSkipped').join('\n')).toContain(never);
    expect(partOf(told, 'Statements and who approved them')).toContain(
      `These are the words that went out on ${second.name}. On ${second.name} they were ${never}.`,
    );
    const text = reportText(reportOf(told.events, told.at)).replaceAll(/\s+/g, ' ');
    expect(text).toContain(`On ${second.name} they were ${never}.`);
    const plain = updating();
    expect(onePage(plain)).not.toContain('approved');
    expect(drafted(plain, 'ruleSkipped').join('\n')).not.toContain(never);
    expect(partOf(plain, 'Statements and who approved them')).not.toContain('they were');
  });
});

describe('a correction of words whose time nobody knows', () => {
  /** The corrected story in which nobody knows when the words were out that its entries are about. */
  const unknown = (story: Story, is: (statementId: string) => boolean): Story => ({
    ...story,
    events: story.events.map((event) =>
      event.type === 'release.recorded' && is(event.data.statementId)
        ? { ...event, data: { ...event.data, latest: true as const } }
        : event,
    ),
  });
  const story = correctedOnOne();
  const corrected = story.state.corrections[0]?.statementId;
  const said = (of: Story) => draftText(draftLines(storyOf(of.events, SAMPLE_PEOPLE), 'provedWrong'));

  it('says by when they were out, and for how long at least', () => {
    expect(said(story)).toMatch(
      /, out since [\d:]+: the correction was first out at [\d:]+, on .*, \d[^,]* after the fact fell at [\d:]+; the wrong words had been out for \d/,
    );
    const wrong = said(unknown(story, (id) => id !== corrected));
    expect(wrong).toMatch(/, out by [\d:]+, exact time not known: .* had been out for at least \d/);
    expect(said(unknown(story, (id) => id === corrected))).toMatch(
      /, out since [\d:]+: the correction was first out by [\d:]+, exact time not known, on .*, at most \d[^,]* after the fact fell at [\d:]+; the wrong words had been out for at most \d/,
    );
    const neither = said(unknown(story, () => true));
    expect(neither).toMatch(/, out by .*: the correction was first out by .*, on [^,]*, at most /);
    expect(neither).not.toContain('had been out for');
  });
});

it('a correction that ended where it turned out to be out says so in one sentence', () => {
  const cut = correctedOnOne().when({ type: 'correction.cutShort', reason: 'The account is locked.' });
  const revisionId = cut.state.statements[2]?.revisions.at(-1)?.revisionId ?? '';
  const releasedAt = cut.state.corrections[0]?.cutShort?.at ?? 0;
  const told = cut.when(
    { type: 'release.record', revisionId, channel: second.id, address: 'x', releasedAt },
    { by: 'social' },
  );
  expect(reportOf(cut.events, cut.at).statements[2]?.fate).toBe(`Ended without ${second.name}.`);
  expect(reportOf(told.events, told.at).statements[2]?.fate).toBe(
    `Ended without ${second.name}, and turned out to have been out on ${second.name} by then.`,
  );
});

import { describe, expect, it } from 'vitest';
import { reportText } from '../../../electron/export/checker/report-text.ts';
import { projectReport } from '../../../shared/projection/report.ts';
import { phoneStory } from '../../support/chain-stories.ts';
import { fullStory } from '../../support/full-story.ts';
import {
  approveAll,
  drafting,
  leaveStage,
  released,
  SAMPLE_PEOPLE,
  type Story,
} from '../../support/given.ts';

function textOf(story: Story): string {
  const report = projectReport(story.events, SAMPLE_PEOPLE, story.at);
  if (!report) throw new Error('There is no report.');
  return reportText(report);
}

const flat = (story: Story): string => textOf(story).replaceAll(/\s+/g, ' ');

describe('report.txt', () => {
  it('shows a strong objection with its answer', () => {
    expect(flat(fullStory())).toMatch(
      /Strong objection of Femi Adeyemi, Fact owner \([^)]*\): Not proven\. \S+ \S+ answered \([^)]*\): Security counted them twice\./,
    );
  });

  it('prints the words of single channels, and says of each whether it went out there', () => {
    const full = flat(fullStory());
    expect(full).toContain('These words themselves went out nowhere; those of single channels did, below.');
    expect(full).toContain(
      'On Mail to customers, in place of these words; they went out there: | Say: We are sorry',
    );
    expect(full).not.toContain('(en)');
  });

  it('names where the words went out, where they did not, and the channels they were kept from', () => {
    const variants = [
      { channel: 'customer-mail', lang: 'en', text: 'Say it.' },
      { channel: 'facebook', lang: 'de', text: 'Es tut uns leid.' },
    ];
    const story = drafting().when(
      { type: 'draft.revise', basedOn: null, text: 'We are sorry.', variants, without: ['x'] },
      { by: 'social' },
    );
    const open = leaveStage(approveAll(leaveStage(story, 'approve')), 'publish');
    const out = flat(released(released(open, 0), 1));
    expect(out).toContain('These are the words that went out on Web statement. | We are sorry.');
    expect(out).toContain('On Mail to customers, in place of these words; they went out there: | Say it.');
    expect(out).toContain(
      'On Facebook (de), in place of these words; nothing went out there: | Es tut uns leid.',
    );
    expect(out).toContain('Left out, so that these words do not go there: X.');
  });

  it('measures the time to first words against its budget', () => {
    expect(flat(fullStory())).toMatch(
      /First words -+ The first words were out .* after first awareness, against a budget of .*\. They were out at /,
    );
  });

  it('says in whose place a seat was rejected before it says why', () => {
    expect(flat(fullStory())).toContain('rejected them, in place of Dan Roth: “Only” must be provable. (');
  });

  it('writes every entry as a whole sentence', () => {
    const text = textOf(fullStory());
    expect(text).toMatch(/ {2}Holdline\n {7}50 % of the \w+ budget was gone/);
    expect(text).not.toMatch(/ {2}Holdline: /);
    expect(textOf(phoneStory())).toMatch(/ {2}Ben Osei\n {7}Femi Adeyemi approved .*by phone/);
  });
});

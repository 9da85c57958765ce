import { expect, it } from 'vitest';
import { projectTimeline } from '../../../shared/projection/timeline.ts';
import { LEAKED } from '../../support/fact-story.ts';
import { SAMPLE_PEOPLE, type Story } from '../../support/given.ts';
import { samplePlaybook } from '../../support/sample-playbook.ts';
import { correctionFirst, updateApproved, updateAsked, updating } from '../../support/set-aside-story.ts';

const [channel = ''] = samplePlaybook.channels.filter((one) => !one.internal).map(({ id }) => id);
const approved = updateApproved(updateAsked(updating(LEAKED)));
const aside = correctionFirst(approved);
const lastLine = ({ events }: Story) => projectTimeline(events, SAMPLE_PEOPLE).at(-1)?.text;

function written(releasedAt: number, latest?: true): string | undefined {
  const revisionId = aside.state.statements[1]?.revisions.at(-1)?.revisionId ?? '';
  const about = { revisionId, channel, address: 'https://x', releasedAt, ...(latest ? { latest } : {}) };
  return lastLine(aside.when({ type: 'release.record', ...about }, { by: 'social' }));
}

it('words that were out while their fact stood leaned on what fell since', () => {
  expect(written(approved.at)).toMatch(
    /, leaning on what fell since \(withdrawn “About 300 customers are in the file\.”\)/,
  );
  expect(written(approved.at)).not.toContain('not confirmed');
});

it('nobody knows what words leaned on of which nobody knows since when they were out', () => {
  const line = written(aside.at, true);
  expect(line).toMatch(/^wrote down that Update 2\.1 was out on .+, out by /);
  expect(line).toMatch(/, perhaps while it leaned on what was not confirmed any more \(withdrawn “About 300/);
});

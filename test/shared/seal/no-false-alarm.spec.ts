import { copyFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openRoomFile } from '../../../electron/db/open.ts';
import { makePack } from '../../../electron/export/pack.ts';
import { brokenStory, chainStories, envelopeStory, phoneStory } from '../../support/chain-stories.ts';
import { tempFolder } from '../../support/db.ts';
import { fullStory } from '../../support/full-story.ts';
import { requested, type Story } from '../../support/given.ts';
import { check, packOf, SMALL_CHECKERS, wrongIn } from '../../support/pack.ts';
import { steps, walk } from '../../support/restless-room.ts';
import { samplePlaybook } from '../../support/sample-playbook.ts';
import { signedRoom } from '../../support/signed-room.ts';

const GOLDEN = path.join(import.meta.dirname, '../../fixtures/logs/0.1.0.sqlite');

const verdictOf = (story: Story): string => wrongIn(check(packOf(signedRoom(story).db)));

const cell = (row: number, column: number) => ({
  impact: samplePlaybook.matrix.impacts[row]?.id ?? '',
  awareness: samplePlaybook.matrix.awareness[column]?.id ?? '',
  unsure: false,
});

/** All are asked, and the severity was lowered since by two people. */
function lowered(): Story {
  const lower = { type: 'severity.change', ...cell(1, 1), reason: 'Fewer people than feared.' } as const;
  return requested().when(lower).when({ type: 'severity.confirm' }, { by: 'legal' });
}

/** The severity is raised, where it can be. */
function raised(story: Story): Story {
  const raise = { type: 'severity.change', ...cell(2, 3), reason: 'On the news.' } as const;
  return story.ask(raise).ok ? story.when(raise) : story;
}

/** Walks that come to a rejection, which is rare: one walk in thirty or so. They are walked besides those of chance. */
const WITH_A_REJECTION = [3, 16].flatMap((seed) => fc.sample(steps, { seed, numRuns: 1 }));

describe('no false alarm', () => {
  it('is raised by any story that is told as it was', () => {
    const stories = [...chainStories(), fullStory(), envelopeStory(), brokenStory(), phoneStory()];
    expect(stories.map((story) => verdictOf(story))).toEqual(stories.map(() => 'intact'));
  });

  it('is raised by the log of a released version, of which it says what it could not check', () => {
    const file = path.join(tempFolder(), 'golden.sqlite');
    copyFileSync(GOLDEN, file);
    const opened = openRoomFile(file, { ballastBytes: 0 });
    if (!opened.ok) throw new Error('the golden room does not open');
    const made = makePack(opened.value, 'golden-incident', SMALL_CHECKERS);
    opened.value.close();
    if (!made.ok) throw new Error(made.error.sentence);
    expect(check(made.value)).toMatchObject({
      is: 'intact',
      examined: { approvals: { unchained: 0, unlooked: 6 } },
    });
  });

  it('is raised by any walk that the rules of the room let through', () => {
    const met = new Set<string>();
    fc.assert(
      fc.property(steps, (taken) => {
        const half = Math.floor(taken.length / 2);
        const story = walk(taken.slice(half), raised(walk(taken.slice(0, half), lowered())));
        for (const { type } of story.events) met.add(type);
        expect(verdictOf(story)).toBe('intact');
      }),
      {
        numRuns: 40 + WITH_A_REJECTION.length,
        examples: WITH_A_REJECTION.map((taken): [typeof taken] => [taken]),
      },
    );
    for (const type of ['approval.approved', 'approval.rejected', 'severity.changed'])
      expect(met).toContain(type);
  });
});

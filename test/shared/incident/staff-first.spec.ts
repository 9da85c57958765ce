import { describe, expect, it } from 'vitest';
import { logSays } from '../../../shared/incident/by-the-log.ts';
import type { Story } from '../../support/given.ts';
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

const says = ({ state }: Story) => logSays(state, { holdsWhen: 'staffFirst' });

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

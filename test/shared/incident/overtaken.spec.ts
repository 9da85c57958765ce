import { describe, expect, it } from 'vitest';
import { fold } from '../../../shared/incident/fold.ts';
import { perhapsOut } from '../../../shared/incident/perhaps-out.ts';
import {
  approveAll,
  expectRefused,
  followingUp,
  leaveStage,
  released,
  type Story,
} from '../../support/given.ts';
import { check, packOf, wrongIn } from '../../support/pack.ts';
import { expectSameFold } from '../../support/same-fold.ts';
import { samplePlaybook } from '../../support/sample-playbook.ts';
import { signedRoom } from '../../support/signed-room.ts';

const [first = '', second = ''] = samplePlaybook.channels.filter((one) => !one.internal).map(({ id }) => id);

const revisionOf = ({ state }: Story) => state.statements[0]?.revisions.at(-1)?.revisionId ?? '';
const record = (story: Story, channel: string, releasedAt: number | null) =>
  ({ type: 'release.record', revisionId: revisionOf(story), channel, address: 'x', releasedAt }) as const;

describe('words that were let out before a later statement was begun', () => {
  const out = followingUp();
  const worded = out
    .when({ type: 'statement.start', kind: 'update' })
    .when({ type: 'draft.revise', basedOn: null, text: 'The file is down.' }, { by: 'social' });
  const begun = leaveStage(approveAll(leaveStage(worded, 'approve')), 'publish');

  it('are recorded where they were out as well, with the time since when', () => {
    const told = begun.when(record(begun, second, out.at), { by: 'social' });
    expect(told.state.releases.at(-1)).toMatchObject({ channel: second, releasedAt: out.at });
    expect(told.state.releases.at(-1)).not.toHaveProperty('unapproved');
    expect(fold(told.events)).toEqual(told.state);
    expect(wrongIn(check(packOf(signedRoom(told).db)))).toBe('intact');
    expectRefused(told.ask(record(told, second, out.at)), 'already-out');
    expectRefused(begun.ask(record(begun, first, out.at)), 'already-out');
  });

  it('are asked about by the channels where they could go out, and not while they are the newest words', () => {
    expect(perhapsOut(out.state)).toEqual([]);
    const [earlier, ...more] = perhapsOut(begun.state);
    expect(more).toEqual([]);
    expect(earlier).toMatchObject({ ended: 'overtaken', older: [] });
    expect(earlier?.channels).toContain(second);
    expect(earlier?.channels).not.toContain(first);
  });

  it('are recorded in every stage of the next statement, and let it go nowhere by that', () => {
    for (const story of [worded, leaveStage(worded, 'approve'), begun]) {
      const told = story.when(record(story, second, out.at), { by: 'social' });
      expect(told.state.releases.at(-1)).toMatchObject({ channel: second, releasedAt: out.at });
      expect(told.state.chart.context.released).toBe(story.state.chart.context.released);
      expectSameFold(told.events);
    }
    const told = begun.when(record(begun, second, out.at), { by: 'social' });
    expectRefused(told.ask({ type: 'stage.advance', to: 'followUp' }), 'exit-rule');
    const later = leaveStage(released(begun), 'followUp');
    expect(perhapsOut(later.state).map(({ ended }) => ended)).toEqual(['overtaken']);
  });
});

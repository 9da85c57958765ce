import { expect, it } from 'vitest';
import { newestOut } from '../../../shared/release/releases.ts';
import { publishing, released } from '../../support/given.ts';
import { samplePlaybook } from '../../support/sample-playbook.ts';

it('what is out stands by when it was out at the latest, and not by when it was written down', () => {
  const first = released(publishing());
  const later = released(
    first.when({ type: 'note.add', text: 'Waiting.', happenedAt: null }, { afterMs: 180_000 }),
    1,
  );
  const channel = samplePlaybook.channels.filter((one) => !one.internal)[2]?.id ?? '';
  const revisionId = first.state.approvals.at(-1)?.revisionId ?? '';
  const told = later.when(
    {
      ...{ type: 'release.record', revisionId, channel, address: 'x', releasedAt: first.at },
      ...{ latest: true, minute: true },
    },
    { by: 'social' },
  );
  const order = newestOut(told.state.releases).map((one) => told.state.releases.indexOf(one));
  expect(order).toEqual([1, 2, 0]);
});

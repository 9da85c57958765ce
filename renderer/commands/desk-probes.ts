import { about, type Probe, TYPED } from './probe.ts';
import type { Scene } from './scene.ts';

/** A file with one mention that nobody has imported. */
export function importMentions(): Probe {
  const mention = {
    ...{ line: 1, text: TYPED, source: TYPED, address: null, happenedAt: null },
    ...{ replies: null, shares: null, reach: null },
  };
  return about({
    type: 'report.import',
    fileName: TYPED,
    sha256: '0'.repeat(64),
    refused: 0,
    duplicates: 0,
    timesRead: TYPED,
    mentions: [mention],
  });
}

/** A page that is in no register yet. */
export function findFake(): Probe {
  const named = { network: 'other', address: TYPED, name: TYPED, does: TYPED };
  return about({ type: 'fake.find', ...named, foundBy: '', evidence: '' });
}

/** The first fact that stands. */
export function withdrawFact({ incident }: Scene): Probe {
  const standing = incident?.state.facts.find(({ status }) => status !== 'withdrawn');
  const factId = standing?.factId ?? 'none';
  return about({ type: 'fact.change', factId, to: 'withdrawn', reason: TYPED, learntAt: null });
}

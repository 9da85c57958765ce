import type { IncidentCommand } from '../../shared/incident/commands.ts';
import type { Story } from './given.ts';

const MINUTE = 60_000;
const SHA = 'a'.repeat(64);

/** One mention of a file, posted a minute before. */
export function mention(at: number, over: object = {}) {
  return {
    line: 2,
    text: 'Is my address in that file?',
    source: '@ann on X',
    address: 'https://x.com/ann/status/1',
    happenedAt: at - MINUTE,
    replies: 3,
    shares: 12,
    reach: 4100,
    ...over,
  };
}

/** A file of mentions taken over. */
export function importOf(...mentions: readonly ReturnType<typeof mention>[]): IncidentCommand {
  const file = {
    fileName: 'mentions.csv',
    sha256: SHA,
    refused: 2,
    duplicates: 1,
    timesRead: 'times in UTC',
  };
  return { type: 'report.import', ...file, mentions: [...mentions] };
}

/** A page that poses as us, as it is found. */
export const FOUND = {
  type: 'fake.find',
  network: 'x',
  address: 'https://x.com/quillmere_help',
  name: 'Quillmere Help',
  does: 'Asks our customers for their card numbers.',
  foundBy: 'A customer',
  evidence: 'Pictures 1 to 4 in the folder of the incident.',
} as const satisfies IncidentCommand;

function queues(story: Story): Story {
  const added = story.when({ type: 'queue.add', name: 'The agency in Lyon' });
  const queueId = added.state.queues.at(-1)?.queueId ?? '';
  return added
    .when({ type: 'queue.notUse', queueIds: [queueId], reason: 'The contract has ended.' })
    .when({ type: 'queue.reopen', queueId, reason: 'They still post for us.' })
    .when({ type: 'queue.pause', queueIds: [queueId], note: 'Called; held in their tool.' })
    .when({ type: 'queue.readOverdue', queueId, dropped: 2, moved: 1, kept: 0, note: 'Two were jokes.' })
    .when({ type: 'queue.resume', queueIds: [queueId], reason: 'A recall notice has to go out.' })
    .when({ type: 'queue.pause', queueIds: [queueId], note: 'Held once more.' })
    .when({ type: 'queue.readOverdue', queueId, dropped: 0, moved: 0, kept: 3, note: 'All harmless.' })
    .when({ type: 'queue.noneDue', queueIds: [queueId], note: 'Looked once more.' });
}

function fakes(story: Story): Story {
  const found = story.when(FOUND);
  const fakeId = found.state.fakes.at(-1)?.fakeId ?? '';
  const report = { fakeId, to: 'X', how: 'Form', reference: 'C-118', answerBy: null };
  return found
    .when({ type: 'fake.report', ...report })
    .when({ type: 'fake.refer', fakeId, report: 0, reference: 'C-119' })
    .when({ type: 'fake.answer', fakeId, text: 'They are looking at it.' })
    .when({ type: 'fake.refuse', fakeId, text: 'Parody, they say.' })
    .when({ type: 'fake.close', fakeId, text: 'Nobody follows it.' })
    .when({ type: 'fake.return', fakeId, text: 'It took money from two people.' })
    .when({ type: 'fake.takeDown', fakeId, text: 'Gone at our third report.' });
}

/** Everything that happens at the social officer's desk. */
export function desk(story: Story): Story {
  return fakes(queues(story.when(importOf(mention(story.at)))));
}

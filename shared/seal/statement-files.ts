import type { SavedWords } from './approval-book.ts';
import { type Words, wordsOf } from './channel-words.ts';
import type { ShownApprovals } from './check-approvals.ts';
import type { Entries } from './container.ts';
import { STATEMENTS } from './pack.ts';
import { utf8Bytes } from './utf8.ts';

/** What stands for the words where the playbook names no channel. */
const NO_CHANNEL = 'all';

/** The channels that a revision was put to its signers for; those of the playbook where they had no list. */
function channelsOf({ revisionId, without }: SavedWords, shown: ShownApprovals): readonly string[] {
  const listed =
    shown.manifests.get(revisionId)?.map(({ channel }) => channel) ??
    shown.channels.filter((one) => !without.includes(one));
  return listed.length === 0 ? [NO_CHANNEL] : listed;
}

/**
 * The files of approved words, `statements/1.2-website.txt`: for each approved revision and channel the very bytes that
 * may go out there, and nothing else. Words that were erased or left out have no file.
 */
export function statementFiles(shown: ShownApprovals, words: Words): Entries {
  const files = new Map<string, Uint8Array>();
  for (const saved of shown.approved) {
    for (const channel of channelsOf(saved, shown)) {
      const found = wordsOf(saved, channel, words, utf8Bytes);
      if (found !== undefined && /^[A-Za-z0-9_-]{1,64}$/.test(channel))
        files.set(`${STATEMENTS}${saved.name}-${channel}.txt`, found.bytes);
    }
  }
  return new Map([...files].sort(([one], [other]) => (one < other ? -1 : 1)));
}

import { headText, type OldHead } from '../../shared/seal/old-heads.ts';

/** What a kept head is good for, for whoever finds it later. */
export const GOOD_FOR = [
  'Whoever holds these lines can tell later whether the log still begins with the very records it had then: in Holdline under Seal and proof, or with the checker of an evidence pack.',
  'They say nothing of what the records say, and cannot show when they were made: keep them where the people who keep the room file cannot reach them.',
] as const;

/** Heads one after the other, each with the time it was taken. Other lines are passed over when it is read again. */
export function keptText(heads: readonly OldHead[], at: number): string {
  const time = new Date(at).toISOString();
  return heads.map((head) => `${time}\n${headText(head)}`).join('\n');
}

/** The text file of heads that a person saves. */
export function keptFile(heads: readonly OldHead[], at: number): string {
  return `Heads of logs of a Holdline room\n${GOOD_FOR.join('\n')}\n\n${keptText(heads, at)}`;
}

/** A draft of a mail that any mail program opens (RFC 5322). It names nobody: who gets it, people decide. */
export function mailDraft(heads: readonly OldHead[], at: number): string {
  const head = [
    'X-Unsent: 1',
    `Subject: Heads of logs of a Holdline room, ${new Date(at).toISOString().slice(0, 10)}`,
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: 8bit',
  ];
  const body = `Please keep this mail.\n\n${GOOD_FOR.join('\n\n')}\n\n${keptText(heads, at)}`;
  return `${[...head, '', body].join('\n')}`.replaceAll('\n', '\r\n');
}

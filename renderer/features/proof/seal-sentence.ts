import type { ProofReading } from '../../../shared/ipc/proof.ts';

/** The state of the seals of a room in one sentence. */
export function sealSentence({ logs }: Pick<ProofReading, 'logs'>): {
  readonly text: string;
  readonly tone: 'calm' | 'warn';
} {
  const written = logs.filter(({ size }) => size > 0);
  const signed = written.filter(({ sealed }) => sealed > 0);
  if (signed.length === 0)
    return {
      text: 'The logs of this room are chained and counted, but not signed: it has no key yet. Until a head is kept elsewhere, whoever can write the file could write all of it anew.',
      tone: 'warn',
    };
  const open = written.filter(({ size, sealed }) => sealed < size);
  if (open.length === 0)
    return {
      text: 'Every log is sealed to its last record: nobody without the log key can change one unseen.',
      tone: 'calm',
    };
  const count = open.reduce((sum, { size, sealed }) => sum + size - sealed, 0);
  const records = count === 1 ? '1 record stands' : `${count} records stand`;
  return {
    text: `${records} after the newest checkpoint: whoever can write the file could still change ${count === 1 ? 'it' : 'them'}.`,
    tone: 'warn',
  };
}

import { z } from 'zod';
import { eventKind } from '../event-kind.ts';
import { id } from '../fields.ts';

const whose = z.strictObject({ personId: id });

/** What happened to the passphrase of a person's key. Never a word of the passphrase itself. */
export const passphraseEvents = {
  /** A wrong passphrase was typed for this person. */
  'passphrase.refused': eventKind(whose),
  /** The right one was typed after wrong ones: the waiting between tries starts anew. */
  'passphrase.accepted': eventKind(whose),
  'passphrase.changed': eventKind(whose),
} as const;

/** Holdline gives these itself, once it has happened. */
export const passphraseCommands = {
  'passphrase.refuse': whose,
  'passphrase.accept': whose,
  'passphrase.change': whose,
} as const;

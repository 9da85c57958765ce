import { z } from 'zod';
import { eventKind } from '../event-kind.ts';
import { freeText, id, instant, line } from '../fields.ts';

/** How a hostile post is read, after the public triage charts for comments (troll, angry, misled, wronged customer). */
export const TRIAGE_KINDS = ['troll', 'angry', 'misled', 'wronged', 'question', 'noise'] as const;
export type TriageKind = (typeof TRIAGE_KINDS)[number];

const triage = z.strictObject({ reportId: id, kind: z.enum(TRIAGE_KINDS) });

export const reportEvents = {
  'report.logged': eventKind(
    z.strictObject({ reportId: id, text: freeText, source: line, happenedAt: instant.nullable() }),
    ['text', 'source'],
  ),
  'report.triaged': eventKind(triage),
} as const;

export const reportCommands = {
  'report.log': z.strictObject({ text: freeText, source: line, happenedAt: instant.nullable() }),
  'report.triage': triage,
} as const;

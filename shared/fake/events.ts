import { z } from 'zod';
import { eventKind } from '../event-kind.ts';
import { freeText, id, instant, line } from '../fields.ts';

const found = {
  /** A network of the playbook, or `other`. */
  network: id,
  address: line,
  /** The name that it goes by. */
  name: line,
  does: freeText,
  foundBy: line,
  evidence: freeText,
};

const reported = {
  fakeId: id,
  /** To whom: the network, a registrar, the police. */
  to: line,
  how: line,
  reference: line,
  /** By when they said they would answer; null where they said nothing. */
  answerBy: instant.nullable(),
};

const said = z.strictObject({ fakeId: id, text: freeText });

const referenced = z.strictObject({ fakeId: id, report: z.int().min(0).max(10_000), reference: line });

/** A page that poses as us, and what came of having it taken down. */
export const fakeEvents = {
  'fake.found': eventKind(z.strictObject({ fakeId: id, ...found }), [
    'address',
    'name',
    'does',
    'foundBy',
    'evidence',
  ]),
  'fake.reported': eventKind(z.strictObject(reported), ['to', 'how', 'reference']),
  /** The number that a report got later, or was written down wrongly; `report` counts from 0. */
  'fake.referenced': eventKind(referenced, ['reference']),
  'fake.answered': eventKind(said, ['text']),
  'fake.down': eventKind(said, ['text']),
  'fake.refused': eventKind(said, ['text']),
  /** We let it go although it is up, with the reason. */
  'fake.closed': eventKind(said, ['text']),
  /** It is back, or was never down. */
  'fake.back': eventKind(said, ['text']),
} as const;

export const fakeCommands = {
  'fake.find': z.strictObject(found),
  'fake.report': z.strictObject(reported),
  'fake.refer': referenced,
  'fake.answer': said,
  'fake.takeDown': said,
  'fake.refuse': said,
  'fake.close': said,
  'fake.return': said,
} as const;

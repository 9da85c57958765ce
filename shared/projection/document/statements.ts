import { COMMON_LANGUAGE } from '../../statement/events.ts';
import type { IncidentReport } from '../report.ts';
import type { RequestReport, RevisionReport, SeatReport } from '../report-words.ts';
import { commonOut, notThere, ownHeading, wordsFate } from '../words-fate.ts';
import { type Block, type Item, moment, name, type Part, partOf, strong, words } from './document.ts';

function seatItem({ id, who, seat, words: said, at, outcome }: SeatReport): Item {
  return {
    id,
    bad: outcome === 'rejected',
    of: [
      strong(name(who)),
      ', in the seat of ',
      name(seat),
      ', ',
      words(said),
      ...(at === null ? [] : [' ', moment(at)]),
    ],
  };
}

function objectionItem({ id, who, at, reason, answer }: RequestReport['objections'][number]): Item {
  const answered =
    answer === null
      ? ['. Nobody answered it.']
      : ['. ', name(answer.who), ' answered: ', words(answer.text), ' ', moment(answer.at)];
  return {
    id,
    of: [strong(name(who)), ', strong objection: ', words(reason), ' ', moment(at), ...answered],
  };
}

function requestBlocks({ at, seats, objections }: RequestReport): readonly Block[] {
  const signers = seats.length === 1 ? '1 signer' : `${seats.length} signers`;
  return [
    { is: 'paragraph', look: 'aside', of: [`Put to ${signers} `, moment(at)] },
    { is: 'list', items: [...seats.map(seatItem), ...objections.map(objectionItem)] },
  ];
}

/** The exact words, where anybody was asked about them: the common text, then what single channels say in its place. */
function exactWords(revision: RevisionReport): readonly Block[] {
  const { text, own, out, released, requests } = revision;
  if (!released && requests.length === 0) return [];
  const note = (said: string): Block => ({ is: 'paragraph', look: 'aside', of: [name(said)] });
  return [
    { is: 'quote', text, lang: null, released: commonOut(revision).length > 0 },
    ...own.flatMap((one): readonly Block[] => [
      note(ownHeading(one, revision)),
      {
        is: 'quote',
        text: one.text,
        lang: one.lang === COMMON_LANGUAGE ? null : one.lang,
        released: out.some(({ channel }) => channel === one.channel),
      },
    ]),
    ...notThere(revision).map(note),
  ];
}

function revisionBlocks(revision: RevisionReport): readonly Block[] {
  const { name: title, by, at, words: count, requests, basis } = revision;
  return [
    { is: 'heading', level: 4, text: title },
    {
      is: 'paragraph',
      look: 'aside',
      of: ['Saved by ', name(by), ' ', moment(at), ` · ${count} words · ${wordsFate(revision)}`],
    },
    ...exactWords(revision),
    ...(basis === '' ? [] : [{ is: 'paragraph', look: 'aside', of: [`When first out: ${basis}`] } as const]),
    ...requests.flatMap(requestBlocks),
  ];
}

/** Every statement: each text that signers saw or the public read, exactly, and who said what to it. */
export function statementsPart({ statements }: IncidentReport): Part {
  return partOf(
    'Statements and who approved them',
    statements,
    'No statement was started.',
    statements.flatMap(({ title, fate, revisions }): readonly Block[] => [
      { is: 'heading', level: 3, text: title },
      ...(fate === null ? [] : [{ is: 'paragraph', of: [fate] } as const]),
      ...revisions.flatMap(revisionBlocks),
    ]),
  );
}

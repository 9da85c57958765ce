import { askedName } from '../ask/asks.ts';
import { FACT_LABEL } from '../fact/facts.ts';
import { gradeText } from '../fact/grade.ts';
import { factStands, heldText } from '../fact/held-until.ts';
import type { IncidentEvent, IncidentEventOf } from '../incident/events.ts';
import { actorName } from '../people/people.ts';
import { type Report, saidIn } from '../report/reports.ts';
import { SAID_AS_LABEL } from '../sentence/links.ts';
import { STATEMENT_LABEL } from '../statement/events.ts';
import { momentText } from '../time-text.ts';
import { wholeSentence } from '../whole-sentence.ts';
import { type Line, type LineTone, line, type SentenceContext } from './line.ts';
import { channelLabel } from './sentence-approval.ts';

type Recorded = IncidentEventOf<'fact.recorded'>;
type Changed = IncidentEventOf<'fact.changed'>;

const TONE = {
  confirmed: 'calm',
  claimed: 'plain',
  denied: 'warn',
  withdrawn: 'over',
} as const satisfies Record<Changed['data']['to'], LineTone>;

/** Times this close to the entry are the entry's own. */
const SAME_MS = 1000;

/** What stands behind a fact, for the end of its sentence: source, grade, who told whom, when it was learnt. */
function behind({ data, at }: Recorded | Changed, zone: string): string {
  const { source, toldBy, toldTo, grade, learntAt } = data;
  const told =
    toldBy && toldTo
      ? `${toldBy} told ${toldTo}`
      : toldBy
        ? `told by ${toldBy}`
        : toldTo
          ? `told to ${toldTo}`
          : '';
  const parts = [
    ...(source ? [`source: ${source}`] : []),
    ...(told === '' ? [] : [told]),
    ...(grade ? [gradeText(grade)] : []),
    ...(Math.abs(at - learntAt) < SAME_MS ? [] : [`learnt ${momentText(learntAt, at, zone)}`]),
  ];
  return parts.length === 0 ? '' : ` (${parts.join('; ')})`;
}

/** Whose report a fact was taken from, and when it was said, seen or posted where that is known. */
function reportOf(report: Report, at: number, zone: string): string {
  const said = saidIn(report);
  return said === null ? report.source : `${report.source}, ${said.word} ${momentText(said.at, at, zone)}`;
}

/** That what was right has changed, and until when it held. */
function changedText({ data, at }: Recorded | Changed, text: string, zone: string): string {
  const until = data.heldUntil === undefined ? '' : `, and ${heldText(data.heldUntil, at, zone)}`;
  return `noted that “${text}” has changed${until}`;
}

function recordedLine(event: Recorded, { before, people }: SentenceContext): Line {
  const { status, text, askId, reportId, replaces, reason } = event.data;
  const who = actorName(people, event.by);
  const ask = askId && before.asks.findLast((one) => one.askId === askId);
  const report = reportId && before.reports.findLast((one) => one.reportId === reportId);
  const old = replaces && before.facts.findLast((one) => one.factId === replaces);
  if (old && event.data.heldUntil !== undefined)
    return line(
      who,
      `${changedText(event, old.text, before.zone)}. Now: ${wholeSentence(text)} Why: ${reason ?? ''}`,
      'warn',
    );
  if (old)
    return line(
      who,
      `put the fact “${old.text}” otherwise: ${wholeSentence(text)} Why: ${reason ?? ''}`,
      'warn',
    );
  const from = ask
    ? `took from the answer of ${askedName(ask, people)}, as ${FACT_LABEL[status]}`
    : report
      ? `took from the report of ${reportOf(report, event.at, before.zone)}, as ${FACT_LABEL[status]}`
      : `wrote down as ${FACT_LABEL[status]}`;
  return line(who, `${from}: ${text}${behind(event, before.zone)}`);
}

function changedLine(event: Changed, { before, people }: SentenceContext): Line {
  const { factId, to, reason } = event.data;
  const fact = before.facts.findLast((one) => one.factId === factId);
  if (event.data.heldUntil !== undefined) {
    const text = `${changedText(event, fact?.text ?? '', before.zone)}${reason ? `: ${reason}` : ''}`;
    return line(actorName(people, event.by), `${text}${behind(event, before.zone)}`, 'warn');
  }
  const did = {
    confirmed: 'confirmed',
    denied: 'noted as denied:',
    withdrawn: 'withdrew the fact',
    claimed: 'noted as no more than claimed:',
  }[to];
  const why = reason ? `: ${reason}` : '';
  const text = `${did} “${fact?.text ?? ''}”${why}${behind(event, before.zone)}`;
  return line(actorName(people, event.by), text, TONE[to]);
}

function markedLine(event: IncidentEventOf<'sentence.marked'>, { before, people }: SentenceContext): Line {
  const { words, as, factIds } = event.data;
  const who = actorName(people, event.by);
  const open = (event.data.itemIds ?? []).map(
    (id) => before.brief.items.find((one) => one.itemId === id)?.text ?? id,
  );
  const told = open.length === 0 ? '' : `: ${open.map((one) => `“${one}”`).join(' and ')}`;
  if (as !== 'facts') return line(who, `marked “${words}” as ${SAID_AS_LABEL[as].toLowerCase()}${told}`);
  const texts = factIds.map((id) => before.facts.find((one) => one.factId === id)?.text ?? id);
  return line(who, `tied “${words}” to ${texts.map((one) => `“${one}”`).join(' and ')}`);
}

function openedLine(event: IncidentEventOf<'correction.opened'>, { before, people }: SentenceContext): Line {
  const { statementId, releaseIds, words } = event.data;
  const statement = before.statements.find((one) => one.statementId === statementId);
  const where = before.releases.filter((one) => releaseIds.includes(one.releaseId));
  const names = [...new Set(where.map((one) => channelLabel(before, one.channel)))].join(', ');
  const said = words.length === 0 ? 'what was said' : words.map((one) => `“${one}”`).join(' and ');
  const name = statement
    ? `${STATEMENT_LABEL[statement.kind].toLowerCase()} ${statement.number}`
    : 'a correction';
  return line(actorName(people, event.by), `opened ${name} of ${said} on ${names}`, 'warn');
}

/** Tells what was said of facts and of sentences; null for other events. */
export function factLine(event: IncidentEvent, context: SentenceContext): Line | null {
  const { before, people } = context;
  const who = actorName(people, event.by);
  switch (event.type) {
    case 'fact.recorded':
      return recordedLine(event, context);
    case 'fact.changed':
      return changedLine(event, context);
    case 'sentence.marked':
      return markedLine(event, context);
    case 'sentence.unmarked':
      return line(who, `took back what “${event.data.words}” leans on`);
    case 'sentence.kept': {
      const { words, factId, status, reason } = event.data;
      const fact = before.facts.find((one) => one.factId === factId);
      return line(
        who,
        `kept “${words}” although “${fact?.text ?? ''}” ${fact ? factStands(fact) : `is ${FACT_LABEL[status]}`}: ${reason}`,
        'warn',
      );
    }
    case 'correction.opened':
      return openedLine(event, context);
    case 'correction.cutShort': {
      const names = event.data.channels.map((one) => channelLabel(before, one)).join(', ');
      return line(who, `ended the correction without ${names}: ${event.data.reason}`, 'over');
    }
    default:
      return null;
  }
}

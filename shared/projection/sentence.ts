import { cutShortOf } from '../correction/corrections.ts';
import type { IncidentEvent, IncidentEventOf } from '../incident/events.ts';
import { unletThen } from '../incident/out-before.ts';
import { openCauses, type StaleCause, staleness } from '../incident/staleness.ts';
import type { IncidentState } from '../incident/state.ts';
import { assertNever } from '../kernel.ts';
import { actorName } from '../people/people.ts';
import { outText } from '../release/releases.ts';
import { STATEMENT_LABEL } from '../statement/events.ts';
import { statementName } from '../statement/statements.ts';
import { momentText } from '../time-text.ts';
import { unletText, unletTone } from './early-text.ts';
import { type Line, line, type SentenceContext } from './line.ts';
import { approvalLine, channelLabel, revisionLabel, voided } from './sentence-approval.ts';
import { askLine } from './sentence-ask.ts';
import { chainLine } from './sentence-chain.ts';
import { commentLine } from './sentence-comment.ts';
import { consentLine } from './sentence-consent.ts';
import { deskLine, whileOpen } from './sentence-desk.ts';
import { factLine } from './sentence-fact.ts';
import { packetLine } from './sentence-packet.ts';
import { roomLine } from './sentence-room.ts';
import { incidentLine, stageLine } from './sentence-stage.ts';
import { shakenText } from './shaken-text.ts';

/** Which channels have words of their own, and which are left out: the rest of a sentence. */
function whereWords(
  { variants = [], without = [] }: IncidentEventOf<'draft.revised'>['data'],
  before: IncidentState,
): string {
  const names = (ids: readonly string[]) => ids.map((id) => channelLabel(before, id)).join(', ');
  const own =
    variants.length === 0 ? '' : `, with words of its own for ${names(variants.map((one) => one.channel))}`;
  return without.length === 0 ? own : `${own}, not for ${names(without)}`;
}

function sinceText(causes: readonly StaleCause[]): string {
  return causes.map(({ what }) => `${what.charAt(0).toLowerCase()}${what.slice(1)}`).join('; ');
}

/** What happened after words were saved that nobody had dealt with when they went out. */
function whileOld({ data, at }: IncidentEventOf<'release.recorded'>, before: IncidentState): string {
  const newest = before.statements.at(-1)?.revisions.at(-1)?.revisionId;
  const open = data.revisionId === newest ? openCauses(before, at) : [];
  return open.length === 0 ? '' : `, though ${sinceText(open)}`;
}

/** Words that somebody says are still right although something moved on, with what that was. */
function keptLine({ data, at }: IncidentEventOf<'draft.kept'>, before: IncidentState, who: string): Line {
  const since = sinceText(staleness(before, at).filter(({ id }) => data.causes.includes(id)));
  const words = revisionLabel(before, data.revisionId);
  return line(who, `kept ${words} as it is, though ${since}: ${data.reason}`, 'warn');
}

/** A statement that begins, what it sets aside for that, and whose words it begins with. */
function startedLine(
  { data }: IncidentEventOf<'statement.started'>,
  before: IncidentState,
  who: string,
): Line {
  const named = (id: string | undefined) => {
    const found = before.statements.find((one) => one.statementId === id);
    return found && statementName(found).toLowerCase();
  };
  const [aside, from] = [named(data.setAside), named(data.takesUp)];
  const asked = before.chart.context.runs.at(-1)?.stage === 'approve';
  const what = `started ${STATEMENT_LABEL[data.kind].toLowerCase()} ${data.number}`;
  if (from) return line(who, `${what} with the words of ${from}, which was set aside`);
  if (!aside) return line(who, what);
  const cut = cutShortOf(before.corrections, data.setAside);
  if (cut) {
    const names = cut.channels.map((one) => channelLabel(before, one)).join(', ');
    return line(who, `${what}; ${aside} stays as far as it is out, and ended without ${names}`, 'warn');
  }
  const ended = asked ? `; nobody is asked about its words any more${voided(before)}` : '';
  return line(who, `${what} and set ${aside} aside for it${ended}`, 'warn');
}

function wordsLine(event: IncidentEvent, { before, people }: SentenceContext): Line | null {
  const who = actorName(people, event.by);
  switch (event.type) {
    case 'statement.started':
      return startedLine(event, before, who);
    case 'statement.letGo': {
      const found = before.statements.find((one) => one.statementId === event.data.statementId);
      const name = found ? statementName(found).toLowerCase() : 'words';
      return line(who, `let ${name} go, which was set aside: ${event.data.reason}`, 'warn');
    }
    case 'draft.revised': {
      const statement = before.statements.find((one) => one.statementId === event.data.statementId);
      const name = `${statement?.number ?? ''}.${event.data.number}${whereWords(event.data, before)}`;
      const effect = voided(before);
      return line(who, `saved revision ${name}${effect}`, effect === '' ? 'plain' : 'over');
    }
    case 'messageMap.changed':
      return line(who, 'changed the message map');
    case 'template.taken': {
      const { name, version } = event.data.template;
      return line(who, `took version ${version} of the template “${name}” into this incident`);
    }
    case 'channel.added': {
      const { name, internal } = event.data.channel;
      return line(who, `added the channel ${name}${internal ? ', to our own people,' : ''} to this incident`);
    }
    case 'check.overruled': {
      const { check, words, said = '', reason } = event.data;
      const rule = before.chart.context.playbook?.checks?.checks.find((one) => one.id === check);
      const found = [rule?.name ?? check, said.replace(/\.$/u, '')].filter((part) => part !== '').join(': ');
      return line(who, `left “${words}” (${found}) as it is: ${reason}`, 'warn');
    }
    case 'draft.kept':
      return keptLine(event, before, who);
    default:
      return null;
  }
}

/** Whether a release is of a correction where it had been ended: it is written down afterwards. */
function isEndedOn(
  { corrections }: IncidentState,
  { statementId, channel }: IncidentEventOf<'release.recorded'>['data'],
): boolean {
  return cutShortOf(corrections, statementId)?.channels.includes(channel) ?? false;
}

function releasedLine(event: IncidentEventOf<'release.recorded'>, before: IncidentState, who: string): Line {
  const { channel, revisionId, address, latest, releasedAt, unapproved } = event.data;
  const name = channelLabel(before, channel);
  const old = whileOld(event, before);
  const out = { ...event.data, ...unletThen(before, event.data) };
  const unlet = unletText(out);
  const open = `${unlet === '' ? '' : `, ${unlet}`}${old}${shakenText(event.data, before, old)}${whileOpen(before)}`;
  const by = latest ? `, out ${outText(event.data, momentText(releasedAt, event.at, before.zone))}` : '';
  const words = revisionLabel(before, revisionId);
  const what =
    unapproved || latest || isEndedOn(before, event.data)
      ? `wrote down that ${words} was out on ${name}`
      : `released ${words} on ${name}`;
  const tone = unletTone(out) === 'over' ? 'over' : open === '' ? 'calm' : 'warn';
  return line(who, `${what}: ${address}${by}${open}`, tone);
}

function publicLine(event: IncidentEvent, { before, people }: SentenceContext): Line | null {
  const who = actorName(people, event.by);
  switch (event.type) {
    case 'release.recorded':
      return releasedLine(event, before, who);
    case 'release.refused': {
      const what = revisionLabel(before, event.data.revisionId);
      const name = channelLabel(before, event.data.channel);
      return line(
        who,
        `could not release ${what} on ${name}: its bytes are not those that were approved`,
        'over',
      );
    }
    case 'promise.made':
      return line(
        who,
        `promised the next word by ${momentText(event.data.dueAt, event.at, before.zone)}: ${event.data.text}`,
      );
    case 'promise.kept':
      return line(who, 'kept the promise: the next word is out in time', 'calm');
    case 'promise.missed':
      return line(
        null,
        `The next word promised for ${momentText(event.data.dueAt, event.at, before.zone)} is not out`,
        'over',
      );
    case 'promise.dropped': {
      const { promiseId, reason } = event.data;
      const dueAt = before.promises.find((one) => one.promiseId === promiseId)?.dueAt;
      const by = dueAt === undefined ? '' : ` by ${momentText(dueAt, event.at, before.zone)}`;
      return line(who, `dropped the promise of the next word${by}: ${reason}`, 'warn');
    }
    default:
      return null;
  }
}

/** Tells one event in people's words. Every kind of event has a sentence; a kind without one is a bug. */
export function sentenceOf(event: IncidentEvent, context: SentenceContext): Line {
  const told =
    stageLine(event, context) ??
    incidentLine(event, context) ??
    roomLine(event, context) ??
    deskLine(event, context) ??
    askLine(event, context) ??
    factLine(event, context) ??
    commentLine(event, context) ??
    wordsLine(event, context) ??
    chainLine(event, context) ??
    packetLine(event, context) ??
    consentLine(event, context) ??
    approvalLine(event, context) ??
    publicLine(event, context);
  return told ?? assertNever(event as never);
}

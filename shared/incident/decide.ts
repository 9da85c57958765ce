import { SYSTEM } from '../kernel.ts';
import { writingRefusal } from '../people/permissions.ts';
import { type IncidentCommand, type IncidentCommandType, SYSTEM_COMMANDS } from './commands.ts';
import { approve, object, reject, see, withdraw } from './decide/approval.ts';
import * as asks from './decide/ask.ts';
import { correctAwareness } from './decide/awareness.ts';
import { breakGlass, confirmGlass, lookAfterwards } from './decide/break-glass.ts';
import * as brief from './decide/brief.ts';
import { addChannel } from './decide/channel.ts';
import { overrule } from './decide/check.ts';
import { makeComment, reopenComment, replyToComment, settleComment } from './decide/comment.ts';
import { cutCorrectionShort, startCorrection } from './decide/correction.ts';
import { close, standDown } from './decide/ending.ts';
import { fromEnvelope, voidEnvelope } from './decide/envelope.ts';
import { changeFact, recordFact } from './decide/fact.ts';
import * as fakes from './decide/fake.ts';
import { keepWords } from './decide/keep.ts';
import { letStatementGo } from './decide/let-go.ts';
import { changeMessageMap } from './decide/message-map.ts';
import { answerObjection } from './decide/objection.ts';
import { classify, openIncident, retitle } from './decide/opening.ts';
import { bringBack, exportPacket, refusePacket } from './decide/packet.ts';
import { dropPromise, makePromise, missPromise } from './decide/promise.ts';
import * as queues from './decide/queue.ts';
import { approveByPhone, rejectByPhone } from './decide/read-back.ts';
import { recordRelease, refuseRelease } from './decide/release.ts';
import * as reports from './decide/report.ts';
import * as floor from './decide/room-floor.ts';
import { handOver, nudgeSigner } from './decide/seat.ts';
import { keepSentence, markSentence, tieSentences, unmarkSentence } from './decide/sentence.ts';
import { changeSeverity, confirmSeverity, withdrawSeverity } from './decide/severity.ts';
import { escalate, remind, takeBack } from './decide/silence.ts';
import { advance, expire, extend, waive, warn } from './decide/stage.ts';
import { revise, startStatement } from './decide/statement.ts';
import { takeTemplate } from './decide/template.ts';
import { type Decide, type Decision, no } from './deciding.ts';
import type { Facts } from './facts.ts';
import { type IncidentState, isLive, phaseOf } from './state.ts';

type Table = { readonly [T in IncidentCommandType]: Decide<Extract<IncidentCommand, { readonly type: T }>> };

const DECIDERS = {
  'incident.open': openIncident,
  'incident.correctAwareness': correctAwareness,
  'incident.retitle': retitle,
  'incident.classify': classify,
  'incident.close': close,
  'incident.standDown': standDown,
  'severity.change': changeSeverity,
  'severity.confirm': confirmSeverity,
  'severity.withdraw': withdrawSeverity,
  'stage.advance': advance,
  'stage.extend': extend,
  'stage.waive': waive,
  'stage.warn': warn,
  'stage.expire': expire,
  'checklist.check': floor.checkItem,
  'checklist.uncheck': floor.checkItem,
  'presence.mark': floor.markPresence,
  'presence.clear': floor.clearPresence,
  'report.log': reports.logReport,
  'report.import': reports.importReports,
  'report.triage': reports.triageReport,
  'queue.add': queues.addQueue,
  'queue.pause': queues.pauseQueue,
  'queue.notUse': queues.notUseQueues,
  'queue.reopen': queues.reopenQueue,
  'queue.readOverdue': queues.readOverdue,
  'queue.noneDue': queues.noneDue,
  'queue.resume': queues.resumeQueue,
  'fake.find': fakes.findFake,
  'fake.report': fakes.reportFake,
  'fake.refer': fakes.referToFake,
  'fake.answer': fakes.answerFake,
  'fake.takeDown': fakes.takeDownFake,
  'fake.refuse': fakes.refuseFake,
  'fake.close': fakes.closeFake,
  'fake.return': fakes.returnFake,
  'brief.add': brief.addBriefItem,
  'brief.strike': brief.strikeBriefItem,
  'fact.record': recordFact,
  'fact.change': changeFact,
  'audience.add': brief.addAudience,
  'audience.remove': brief.removeAudience,
  'ask.raise': asks.raiseAsk,
  'ask.nudge': asks.nudgeAsk,
  'ask.expire': asks.expireAsk,
  'ask.answer': asks.answerAsk,
  'ask.withdraw': asks.withdrawAsk,
  'statement.start': startStatement,
  'draft.revise': revise,
  'check.overrule': overrule,
  'sentence.mark': markSentence,
  'sentence.tie': tieSentences,
  'sentence.unmark': unmarkSentence,
  'sentence.keep': keepSentence,
  'comment.make': makeComment,
  'comment.reply': replyToComment,
  'comment.settle': settleComment,
  'comment.reopen': reopenComment,
  'correction.start': startCorrection,
  'correction.cutShort': cutCorrectionShort,
  'statement.letGo': letStatementGo,
  'draft.keep': keepWords,
  'approval.see': see,
  'statement.fromEnvelope': fromEnvelope,
  'envelope.void': voidEnvelope,
  'approval.approve': approve,
  'approval.reject': reject,
  'approval.withdraw': withdraw,
  'approval.approveByPhone': approveByPhone,
  'approval.rejectByPhone': rejectByPhone,
  'approval.object': object,
  'objection.answer': answerObjection,
  'approval.nudge': nudgeSigner,
  'approval.handOver': handOver,
  'approval.remind': remind,
  'approval.escalate': escalate,
  'approval.takeBack': takeBack,
  'approval.exportPacket': exportPacket,
  'approval.bringBack': bringBack,
  'approval.refusePacket': refusePacket,
  'breakGlass.open': breakGlass,
  'breakGlass.confirm': confirmGlass,
  'breakGlass.look': lookAfterwards,
  'release.record': recordRelease,
  'release.refuse': refuseRelease,
  'promise.make': makePromise,
  'promise.drop': dropPromise,
  'promise.miss': missPromise,
  'messageMap.change': changeMessageMap,
  'template.take': takeTemplate,
  'channel.add': addChannel,
  'note.add': floor.addNote,
  'clock.adjust': floor.adjustClock,
} as const satisfies Table;

const SYSTEM_ONLY: readonly string[] = SYSTEM_COMMANDS;

/**
 * Decides a command: the events it causes, in order, or the sentence that says why not. Pure; it is the one rule book
 * that main, the screens and the replay share. A control is enabled if and only if this accepts its command.
 */
export function decide(state: IncidentState, command: IncidentCommand, facts: Facts): Decision {
  if (command.type !== 'incident.open' && !isLive(state)) return no('ended', endedSentence(state));
  if (SYSTEM_ONLY.includes(command.type) !== (facts.actor === SYSTEM)) {
    return no('not-yours', 'Only Holdline’s own clock does that.');
  }
  const barred = facts.actor === SYSTEM ? null : writingRefusal(facts.people, facts.actor);
  if (barred) return barred;
  const decider: Decide<never> = DECIDERS[command.type];
  return decider(state, command as never, facts);
}

function endedSentence(state: IncidentState): string {
  switch (phaseOf(state)) {
    case 'closed':
      return 'This incident is closed. Its log takes no more entries.';
    case 'stoodDown':
      return 'This incident was stood down. Its log takes no more entries.';
    default:
      return 'This incident has not been opened.';
  }
}

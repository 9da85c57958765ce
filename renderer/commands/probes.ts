import { typedLater } from '../../shared/envelope/slots.ts';
import { approvedWords } from '../../shared/incident/approved-words.ts';
import { unmet } from '../../shared/incident/requirements.ts';
import { openCauses } from '../../shared/incident/staleness.ts';
import { currentRequest } from '../../shared/incident/state.ts';
import { MINUTE_MS } from '../../shared/kernel.ts';
import { messageMapOf } from '../../shared/message-map/message-map.ts';
import { activePeople } from '../../shared/people/people.ts';
import { firstAwareness, liveRun } from '../../shared/playbook/chart-context.ts';
import { nextStage } from '../../shared/playbook/stages.ts';
import { owedWord } from '../../shared/projection/next-word.ts';
import { goesOutOn } from '../../shared/statement/channel-words.ts';
import { currentStatement, latestRevision } from '../../shared/statement/statements.ts';
import { sentences } from '../../shared/statement/words.ts';
import type { ActionId } from '../../shared/ui-actions.ts';
import { addChannel } from './channel-probe.ts';
import { findFake, importMentions, withdrawFact } from './desk-probes.ts';
import { answerObjection } from './objection-probe.ts';
import { about, type Probe, TYPED } from './probe.ts';
import type { Scene } from './scene.ts';
import { byPhone, handOver, nudge, seatOf, takeBack, withdraw } from './seat-probes.ts';

function raise({ room, facts }: Scene): Probe {
  const playbook = room.playbooks[0];
  return about({
    type: 'incident.open',
    playbookId: playbook?.id ?? 'none',
    impact: playbook?.matrix.impacts[0]?.id ?? 'none',
    awareness: playbook?.matrix.awareness[0]?.id ?? 'none',
    unsure: false,
    title: TYPED,
    drill: false,
    firstAwarenessAt: facts.at,
  });
}

/** Any cell of another severity: people choose the cell in the dialog. */
function changeSeverity({ incident }: Scene): Probe {
  const context = incident?.state.chart.context;
  const matrix = context?.playbook?.matrix;
  const cells = (matrix?.impacts ?? []).flatMap((impact, row) =>
    (matrix?.awareness ?? []).map((awareness, column) => ({
      impact: impact.id,
      awareness: awareness.id,
      severity: matrix?.cells[row]?.[column],
    })),
  );
  const other = cells.find((cell) => cell.severity !== context?.severity);
  const { impact, awareness } = other ?? { impact: 'none', awareness: 'none' };
  return about({ type: 'severity.change', impact, awareness, unsure: false, reason: TYPED });
}

/** Any other title: people type it in the dialog. */
function retitle({ incident }: Scene): Probe {
  const title = `${TYPED} ${incident?.state.title ?? ''}`.slice(0, 300);
  return about({ type: 'incident.retitle', title, reason: TYPED });
}

/** First awareness a minute earlier than it is believed to have been: people type the time in the dialog. */
function correctAwareness({ incident, facts }: Scene): Probe {
  const believed = incident ? firstAwareness(incident.state.chart.context) : facts.at;
  return about({ type: 'incident.correctAwareness', to: believed - MINUTE_MS, reason: TYPED });
}

function advance({ incident }: Scene): Probe {
  const stage = incident ? (liveRun(incident.state.chart.context)?.stage ?? 'detect') : 'detect';
  return about({ type: 'stage.advance', to: nextStage(stage) ?? 'draft' });
}

/** Words that differ from the newest: whether these very words differ is for the editor to say. */
function saveDraft({ incident }: Scene): Probe {
  const latest = latestRevision(currentStatement(incident?.state.statements ?? []));
  return about({
    type: 'draft.revise',
    basedOn: latest?.revisionId ?? null,
    text: `${latest?.text ?? ''} ${TYPED}`,
  });
}

/** The first sentence of the newest words: people choose the sentence in the form. */
function comment({ incident }: Scene): Probe {
  const latest = latestRevision(currentStatement(incident?.state.statements ?? []));
  const words = sentences(latest?.text ?? '')[0]?.text ?? TYPED;
  const revisionId = latest?.revisionId ?? 'none';
  return about({ type: 'comment.make', revisionId, channel: null, words, text: TYPED });
}

/** Another map than the one that stands: people write it in the card. */
function changeMap({ incident }: Scene): Probe {
  const own = incident?.state.messageMap ?? null;
  const stands = messageMapOf(own, incident?.state.chart.context.playbook ?? null);
  const map = [0, 1, 2].map((index) => ({
    message: `${stands[index]?.message ?? ''} ${TYPED}`.trim().slice(0, 300),
    supports: stands[index]?.supports ?? [],
  }));
  return about({ type: 'messageMap.change', basedOn: own?.changes ?? 0, map });
}

/** The newest words, for all that moved on since. */
function keepWords({ incident, facts }: Scene): Probe {
  const latest = latestRevision(currentStatement(incident?.state.statements ?? []));
  const causes = incident ? openCauses(incident.state, facts.at).map(({ id }) => id) : [];
  return about({ type: 'draft.keep', revisionId: latest?.revisionId ?? 'none', causes, reason: TYPED });
}

/** The first envelope of this incident's playbook, with values that fit its slots. */
function fillEnvelope({ incident, room }: Scene): Probe {
  const { envelopes } = room.room;
  const playbookId = incident?.state.chart.context.playbook?.id;
  const own = envelopes.filter((one) => one.playbookId === playbookId);
  const envelope = own.find((one) => one.consented && !one.withdrawn) ?? own[0];
  const latest = latestRevision(currentStatement(incident?.state.statements ?? []));
  return about({
    type: 'statement.fromEnvelope',
    envelopeId: envelope?.envelopeId ?? 'none',
    basedOn: latest?.revisionId ?? null,
    values: typedLater(envelope?.slots ?? []),
  });
}

/** The promise of the next word that is open. */
function dropPromise({ incident }: Scene): Probe {
  const promise = incident ? owedWord(incident.state) : null;
  return about({ type: 'promise.drop', promiseId: promise?.promiseId ?? 'none', reason: TYPED });
}

/** The approved words on the first channel where they are not out yet. */
function recordRelease({ incident }: Scene): Probe {
  const state = incident?.state;
  const revision = state && approvedWords(state)?.revision;
  const revisionId = revision?.revisionId ?? 'none';
  const known = state?.chart.context.playbook?.channels ?? [];
  const channels = known.filter(({ id }) => !revision || goesOutOn(revision, id));
  const out = (channel: string) =>
    state?.releases.some((one) => one.revisionId === revisionId && one.channel === channel) ?? false;
  const channel = channels.find(({ id }) => !out(id)) ?? channels[0];
  return about({
    type: 'release.record',
    revisionId,
    channel: channel?.id ?? 'none',
    address: TYPED,
    releasedAt: null,
  });
}

/** The first soft rule of the live stage that is still open. */
function waive({ incident }: Scene): Probe {
  const [first] = incident ? unmet(incident.state) : [];
  return about({ type: 'stage.waive', requirement: first?.id ?? 'none', reason: TYPED });
}

/** A question to anybody who can be asked. */
function raiseAsk({ room, facts }: Scene): Probe {
  const people = activePeople(room.room.people);
  const person = people.find((one) => one.personId !== facts.actor) ?? people[0];
  const withinMs = 5 * MINUTE_MS;
  return about({ type: 'ask.raise', personId: person?.personId ?? 'none', question: TYPED, withinMs });
}

/** Anybody else: those with a key by their passphrase, also while it is locked. */
function switchKeyboard({ room }: Scene): Probe {
  const { people } = room.room;
  const others = activePeople(people).filter((one) => one.personId !== people.atKeyboard);
  const other = others.find((one) => one.key !== null) ?? others[0];
  const personId = other?.personId ?? people.atKeyboard ?? '';
  const type = other && other.key !== null ? 'keyboard.unlock' : 'keyboard.take';
  return { to: 'registry', command: { type, personId } };
}

/** Another name: the zone may be changed with it or alone. */
function changeRoom({ room }: Scene): Probe {
  const { name, zone } = room.room;
  return {
    to: 'registry',
    command: { type: 'room.change', name: `${name ?? ''} ${TYPED}`.slice(0, 300), zone },
  };
}

/** For every action that ends in a command: that command, with what is still to be typed filled in. */
export const COMMAND_OF: Readonly<Partial<Record<ActionId, (scene: Scene) => Probe>>> = {
  'alarm.raise': raise,
  'stage.advance': advance,
  'stage.extend': () => about({ type: 'stage.extend', byMs: 5 * MINUTE_MS, reason: TYPED }),
  'severity.change': changeSeverity,
  'incident.retitle': retitle,
  'incident.correctAwareness': correctAwareness,
  'draft.save': saveDraft,
  'fact.withdraw': withdrawFact,
  'sentence.mark': () => about({ type: 'sentence.mark', words: TYPED, as: 'opinion', factIds: [] }),
  'comment.make': comment,
  'draft.keep': keepWords,
  'envelope.fill': fillEnvelope,
  // Beginning from a template is a change of the words, and saved as one.
  'template.choose': saveDraft,
  // So is writing other words for a channel, or leaving it out.
  'channel.write': saveDraft,
  'channel.leaveOut': saveDraft,
  'channel.add': addChannel,
  'messageMap.change': changeMap,
  'note.focus': () => about({ type: 'note.add', text: TYPED, happenedAt: null }),
  'report.log': () => about({ type: 'report.log', text: TYPED, source: TYPED, happenedAt: null }),
  'report.import': importMentions,
  'queue.pause': () => about({ type: 'queue.add', name: TYPED }),
  'fake.find': findFake,
  'brief.add': () => about({ type: 'brief.add', column: 'known', text: TYPED }),
  'incident.simple': () => about({ type: 'incident.classify', complex: false, reason: TYPED }),
  'incident.complex': () => about({ type: 'incident.classify', complex: true, reason: TYPED }),
  'ask.raise': raiseAsk,
  'approval.approve': (scene) => about({ type: 'approval.approve', ...seatOf(scene) }),
  'approval.reject': (scene) => about({ type: 'approval.reject', ...seatOf(scene), reason: TYPED }),
  'approval.withdraw': withdraw,
  'approval.handOver': handOver,
  'approval.object': ({ incident }) =>
    about({
      type: 'approval.object',
      revisionId: (incident && currentRequest(incident.state)?.revisionId) ?? 'none',
      reason: TYPED,
    }),
  'objection.answer': answerObjection,
  'approval.takeBack': takeBack,
  'approval.byPhone': byPhone,
  'approval.nudge': nudge,
  'promise.drop': dropPromise,
  'stage.waive': waive,
  'release.record': recordRelease,
  'breakGlass.open': ({ incident }) =>
    about({
      type: 'breakGlass.open',
      revisionId: (incident && currentRequest(incident.state)?.revisionId) ?? 'none',
      reason: TYPED,
    }),
  'breakGlass.confirm': ({ incident }) =>
    about({ type: 'breakGlass.confirm', glassId: incident?.state.glasses.at(-1)?.glassId ?? 'none' }),
  'promise.make': ({ facts }) =>
    about({ type: 'promise.make', dueAt: facts.at + 5 * MINUTE_MS, text: TYPED }),
  'statement.update': () => about({ type: 'statement.start', kind: 'update' }),
  'statement.correction': () => about({ type: 'statement.start', kind: 'correction' }),
  'statement.closing': () => about({ type: 'statement.start', kind: 'closing' }),
  'incident.standDown': () => about({ type: 'incident.standDown', reason: TYPED }),
  'incident.close': () => about({ type: 'incident.close', reason: TYPED }),
  'keyboard.switch': switchKeyboard,
  'person.add': () => ({
    to: 'registry',
    command: { type: 'person.add', name: TYPED, title: TYPED, roles: ['observer'], backupId: null },
  }),
  'keyboard.lock': () => ({ to: 'registry', command: { type: 'keyboard.lock', why: 'shortcut' } }),
  'room.change': changeRoom,
};

import { approvedWords } from '../../shared/incident/approved-words.ts';
import type { IncidentCommand } from '../../shared/incident/commands.ts';
import { decide } from '../../shared/incident/decide.ts';
import { emptyIncident } from '../../shared/incident/fold.ts';
import { isLive } from '../../shared/incident/state.ts';
import { closedFile } from '../../shared/ipc/closed-file.ts';
import type { Rejection } from '../../shared/kernel.ts';
import { decideRoom } from '../../shared/room/decide-room.ts';
import type { RegistryCommand } from '../../shared/room/events.ts';
import { type ActionId, UI_ACTIONS, type UiAction } from '../../shared/ui-actions.ts';
import { KEYWORDS } from './keywords.ts';
import type { Probe } from './probe.ts';
import { COMMAND_OF } from './probes.ts';
import type { Scene } from './scene.ts';

/**
 * One action as data. `toCommand` is the command that the action ends in, with whatever people still have to type
 * filled in: the action is open if and only if `decide` accepts it.
 */
export type Action = UiAction & {
  /** Other words people look for it by. */
  readonly keywords: readonly string[];
  /** Where it leads, if it is a place. */
  readonly path: ((scene: Scene) => string) | null;
  readonly toCommand: ((scene: Scene) => Probe) | null;
};

const audit = ({ incident }: Scene): string =>
  incident ? `/incident/${incident.incidentId}/audit` : '/audit';

const PATH: Readonly<Partial<Record<ActionId, (scene: Scene) => string>>> = {
  'board.open': () => '/',
  'search.open': () => '/search',
  'room.change': () => '/people',
  'people.open': () => '/people',
  'envelopes.open': () => '/envelopes',
  'playbooks.open': () => '/playbooks',
  'templates.open': () => '/templates',
  'reviews.open': () => '/reviews',
  'card.open': ({ incident }) => (incident ? `/incident/${incident.incidentId}/card` : '/'),
  'person.add': () => '/people',
  'audit.room': () => '/audit',
  'audit.open': audit,
  'audit.verify': audit,
  'export.jsonl': audit,
  'export.csv': audit,
  'export.pack': audit,
  'export.report': audit,
  'proof.open': ({ incident }) => (incident ? `/proof/${incident.incidentId}` : '/proof'),
  'replay.open': ({ incident }) => (incident ? `/incident/${incident.incidentId}/replay` : '/'),
  'charts.open': ({ incident }) => (incident ? `/incident/${incident.incidentId}/charts` : '/'),
  'review.open': ({ incident }) => (incident ? `/incident/${incident.incidentId}/review` : '/'),
};

/** Every action of the window, in the order of the menus. */
export const ACTIONS: readonly Action[] = UI_ACTIONS.map((action) => ({
  ...action,
  keywords: KEYWORDS[action.id],
  path: PATH[action.id] ?? null,
  toCommand: COMMAND_OF[action.id] ?? null,
}));

/** The action with this id. Ids are closed, so a missing one is a bug. */
export function actionOf(id: ActionId): Action {
  const action = ACTIONS.find((one) => one.id === id);
  if (!action) throw new Error(`The registry has no action ${id}`);
  return action;
}

/** Actions that are finished on the page they lead to, though no command of an incident or the room ends them. */
const FINISHED_THERE: ReadonlySet<ActionId> = new Set([
  'audit.verify',
  'export.jsonl',
  'export.csv',
  'export.pack',
  'export.report',
  'search.open',
]);

/** True if somebody on the page that an action leads to fulfils it. */
export function isFinishedThere({ id, toCommand }: Action): boolean {
  return toCommand !== null || FINISHED_THERE.has(id);
}

/** Actions about the incident on the screen; elsewhere they have nothing to act on. */
const NEEDS_INCIDENT: ReadonlySet<ActionId> = new Set([
  'stage.advance',
  'stage.extend',
  'severity.change',
  'incident.retitle',
  'incident.correctAwareness',
  'draft.save',
  'sentence.mark',
  'comment.make',
  'words.find',
  'spelling.next',
  'finding.next',
  'channel.write',
  'channel.leaveOut',
  'channel.add',
  'draft.keep',
  'envelope.fill',
  'template.choose',
  'card.open',
  'messageMap.change',
  'note.focus',
  'report.log',
  'report.import',
  'queue.pause',
  'fake.find',
  'brief.add',
  'fact.withdraw',
  'incident.simple',
  'incident.complex',
  'ask.raise',
  'approval.approve',
  'approval.reject',
  'approval.withdraw',
  'approval.object',
  'objection.answer',
  'approval.handOver',
  'stage.waive',
  'words.copy',
  'release.record',
  'export.pack',
  'export.report',
  'breakGlass.open',
  'breakGlass.confirm',
  'approval.takeBack',
  'approval.byPhone',
  'approval.nudge',
  'words.save',
  'promise.drop',
  'promise.make',
  'statement.update',
  'statement.correction',
  'statement.closing',
  'incident.standDown',
  'incident.close',
  'replay.open',
  'charts.open',
  'review.open',
]);

/** Actions that only lead through the words on the page. */
const ON_THE_PAGE: ReadonlySet<ActionId> = new Set(['words.find', 'spelling.next', 'finding.next']);

/** Actions that need no room. */
const ANYWHERE: ReadonlySet<ActionId> = new Set(['board.open', 'packet.open']);

/** Actions that cannot wait until somebody has gone to the incident: they lead to the one whose clock is running. */
const LEADS_TO_RUNNING: ReadonlySet<ActionId> = new Set(['fact.withdraw']);

/** What an action is judged by: the incident on the screen, or for some the one whose clock is there. */
export function sceneFor({ id }: Action, scene: Scene): Scene {
  if (scene.incident || !scene.running || !LEADS_TO_RUNNING.has(id)) return scene;
  return { ...scene, incident: scene.running };
}

const NO_INCIDENT: Rejection = { code: 'no-incident', sentence: 'Open an incident first.' };
const NOT_APPROVED: Rejection = {
  code: 'not-approved',
  sentence: 'No words are approved yet, so there are none to copy or save.',
};
const NO_STATEMENT: Rejection = { code: 'no-statement', sentence: 'There are no words to look through yet.' };
const LOOKING_BACK: Rejection = {
  code: 'looking-back',
  sentence: 'This page only looks back. Go to the incident to change something.',
};

function ofIncident(command: IncidentCommand, scene: Scene): Rejection | null {
  const state = command.type === 'incident.open' ? emptyIncident() : scene.incident?.state;
  if (!state) return NO_INCIDENT;
  const decision = decide(state, command, scene.facts);
  return decision.ok ? null : decision.error;
}

function ofRegistry(command: RegistryCommand, scene: Scene): Rejection | null {
  const decision = decideRoom(scene.room.room, command, scene.facts);
  return decision.ok ? null : decision.error;
}

const NO_REPLAY: Rejection = { code: 'no-replay', sentence: 'Step through the log of an incident first.' };

/** What is wrong with the room itself: no file, or nobody in it yet. */
function roomRefusal({ room, facts }: Scene): Rejection | null {
  if (room.file?.state === 'refused') return { code: 'no-file', sentence: room.file.sentence };
  const closed = closedFile(room.file);
  if (closed) return closed;
  if (room.room.name !== null) return null;
  const decision = decideRoom(room.room, { type: 'keyboard.take', personId: '' }, facts);
  return decision.ok ? null : decision.error;
}

/** Words are copied and saved where they may go out; nothing is written down by it. */
function copyRefusal({ incident, lookingBack }: Scene): Rejection | null {
  if (lookingBack) return LOOKING_BACK;
  return incident && isLive(incident.state) && approvedWords(incident.state) ? null : NOT_APPROVED;
}

/** Words are looked through on the page where they are written; nothing is written down by it. */
function pageRefusal({ incident, lookingBack }: Scene): Rejection | null {
  if (lookingBack) return LOOKING_BACK;
  return incident && isLive(incident.state) && incident.state.statements.length > 0 ? null : NO_STATEMENT;
}

/** Why an action is not open here and now, or null: what every menu, palette and shortcut goes by. */
export function available(action: Action, here: Scene): Rejection | null {
  const scene = sceneFor(action, here);
  if (action.menu === 'View' || action.menu === 'Help' || ANYWHERE.has(action.id)) return null;
  const refusal = roomRefusal(scene);
  if (refusal) return refusal;
  if (action.menu === 'Replay') return scene.lookingBack && scene.incident ? null : NO_REPLAY;
  if (NEEDS_INCIDENT.has(action.id) && !scene.incident) return NO_INCIDENT;
  if (action.id === 'words.copy' || action.id === 'words.save') return copyRefusal(scene);
  if (ON_THE_PAGE.has(action.id)) return pageRefusal(scene);
  const probe = action.toCommand?.(scene);
  if (!probe) return null;
  if (probe.to === 'registry') return ofRegistry(probe.command, scene);
  if (scene.lookingBack && probe.command.type !== 'incident.open') return LOOKING_BACK;
  return ofIncident(probe.command, scene);
}

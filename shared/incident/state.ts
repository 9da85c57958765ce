import type { SnapshotFrom } from 'xstate';
import type { ApprovalRequest } from '../approval/approvals.ts';
import type { Ask } from '../ask/asks.ts';
import type { Glass } from '../break-glass/glasses.ts';
import { type Brief, EMPTY_BRIEF } from '../brief/brief.ts';
import type { Overrule } from '../check/overrules.ts';
import type { Comment } from '../comment/comments.ts';
import type { Correction } from '../correction/corrections.ts';
import type { AppliedEnvelope } from '../envelope/applied.ts';
import type { Fact } from '../fact/facts.ts';
import type { Fake } from '../fake/fakes.ts';
import type { OwnMap } from '../message-map/message-map.ts';
import type { playbookMachine } from '../playbook/machine.ts';
import type { Stage } from '../playbook/stages.ts';
import type { Template } from '../playbook/template-schema.ts';
import type { Seats } from '../presence/seats.ts';
import type { NextWord } from '../promise/promises.ts';
import type { Queue } from '../queue/queues.ts';
import type { Letting } from '../release/lettings.ts';
import type { Release } from '../release/releases.ts';
import type { Report } from '../report/reports.ts';
import { type Links, NO_LINKS } from '../sentence/links.ts';
import type { Statement } from '../statement/statements.ts';
import { EMPTY_SITUATION, type Situation } from './situation.ts';

export type ChartSnapshot = SnapshotFrom<typeof playbookMachine>;

/** What the nouns of an incident have come to, folded from its events. */
export type IncidentDocuments = {
  readonly number: number;
  /** What it is called now; the alarm and every later title are in the log. */
  readonly title: string;
  readonly zone: string;
  readonly seats: Seats;
  readonly reports: readonly Report[];
  /** What sends planned posts, and who vouches that it does not. */
  readonly queues: readonly Queue[];
  /** Pages that pose as us. */
  readonly fakes: readonly Fake[];
  readonly brief: Brief;
  /** The room's own message map; null while the playbook's stands. */
  readonly messageMap: OwnMap | null;
  /** Templates that were taken in after the alarm, over those that the playbook pinned. */
  readonly templates: readonly Template[];
  /** What is known, claimed, denied or no longer held. */
  readonly facts: readonly Fact[];
  readonly asks: readonly Ask[];
  readonly statements: readonly Statement[];
  /** Words that stay as they are although a check found them. */
  readonly overrules: readonly Overrule[];
  /** What sentences are said on. */
  readonly links: Links;
  /** What people said of single sentences. */
  readonly comments: readonly Comment[];
  readonly corrections: readonly Correction[];
  /** What moved on while words were written. */
  readonly situation: Situation;
  readonly approvals: readonly ApprovalRequest[];
  /** Words that came from an envelope. */
  readonly envelopes: readonly AppliedEnvelope[];
  readonly glasses: readonly Glass[];
  /** What let which words out, and from when to when, in that order. */
  readonly lettings: readonly Letting[];
  readonly releases: readonly Release[];
  readonly promises: readonly NextWord[];
};

/** The whole state of one incident at one position of its log. */
export type IncidentState = IncidentDocuments & { readonly chart: ChartSnapshot };

export const EMPTY_DOCUMENTS: IncidentDocuments = {
  number: 0,
  title: '',
  zone: 'UTC',
  seats: {},
  reports: [],
  queues: [],
  fakes: [],
  brief: EMPTY_BRIEF,
  messageMap: null,
  templates: [],
  facts: [],
  asks: [],
  statements: [],
  overrules: [],
  links: NO_LINKS,
  comments: [],
  corrections: [],
  situation: EMPTY_SITUATION,
  approvals: [],
  envelopes: [],
  glasses: [],
  lettings: [],
  releases: [],
  promises: [],
};

/** Where an incident stands: not opened, in a stage, or at one of its two ends. */
export type Phase = Stage | 'unopened' | 'closed' | 'stoodDown';

/** Reads the phase from the chart. */
export function phaseOf({ chart }: Pick<IncidentState, 'chart'>): Phase {
  const { value } = chart;
  return (typeof value === 'string' ? value : value.live) as Phase;
}

/** True in the stages in which words go out, or are out: releases are recorded there, and the next word is promised. */
export function goesOut(state: Pick<IncidentState, 'chart'>): boolean {
  const phase = phaseOf(state);
  return phase === 'publish' || phase === 'followUp';
}

/** The stage that whatever happens next belongs to: the alarm itself to the first; null after the end. */
export function stageOf(state: Pick<IncidentState, 'chart'>): Stage | null {
  const phase = phaseOf(state);
  if (phase === 'unopened') return 'detect';
  return phase === 'closed' || phase === 'stoodDown' ? null : phase;
}

/** True for the kinds of event that end an incident: after one of them its log takes no more. */
export function isEnding(kind: string): boolean {
  return kind === 'incident.closed' || kind === 'incident.stoodDown';
}

/** True between the alarm and either end. */
export function isLive(state: Pick<IncidentState, 'chart'>): boolean {
  return typeof state.chart.value !== 'string';
}

/** How many events the state has taken: the next position of the log. */
export function positionOf(state: IncidentState): number {
  return state.chart.context.position;
}

/** The request for the newest revision asked about, or null. */
export function currentRequest(state: IncidentState): ApprovalRequest | null {
  return state.approvals.at(-1) ?? null;
}

import type { Channel, Playbook } from './schema.ts';
import type { Severity, Stage } from './stages.ts';

type Stamped<T extends string, D> = {
  readonly type: T;
  readonly at: number;
  readonly by: string;
  readonly data: D;
};

type SeverityCell = {
  readonly to: Severity;
  readonly impact: string;
  readonly awareness: string;
  readonly reason: string;
};

/** Events that are taken in any stage and move nothing: they are kept for the projections. */
export const QUIET_EVENTS = [
  'incident.retitled',
  'note.added',
  'report.logged',
  'report.triaged',
  'report.imported',
  'queue.added',
  'queue.paused',
  'queue.notUsed',
  'queue.reopened',
  'queue.overdueRead',
  'queue.resumed',
  'fake.found',
  'fake.reported',
  'fake.answered',
  'fake.down',
  'fake.refused',
  'fake.referenced',
  'fake.closed',
  'fake.back',
  'brief.added',
  'brief.struck',
  'fact.recorded',
  'fact.changed',
  'audience.added',
  'audience.removed',
  'messageMap.changed',
  'template.taken',
  'ask.raised',
  'ask.nudged',
  'ask.expired',
  'ask.answered',
  'ask.withdrawn',
  'check.overruled',
  'sentence.marked',
  'sentence.unmarked',
  'sentence.kept',
  'comment.made',
  'comment.replied',
  'comment.settled',
  'comment.reopened',
  'correction.opened',
  'statement.letGo',
  'draft.kept',
  'presence.marked',
  'presence.cleared',
  'promise.made',
  'promise.missed',
  'promise.kept',
  'promise.dropped',
  'release.refused',
  'envelope.voided',
  'breakGlass.looked',
  'objection.answered',
  'approval.packetExported',
  'approval.packetRefused',
] as const;

/** The log's events as the chart reads them: the fields it needs of each, nothing more. */
export type ChartEvent =
  | Stamped<
      'incident.opened',
      {
        readonly playbook: Playbook;
        readonly severity: Severity;
        readonly impact: string;
        readonly awareness: string;
        readonly drill: boolean;
        readonly firstAwarenessAt: number;
      }
    >
  | Stamped<'incident.classified', { readonly complex: boolean }>
  | Stamped<'incident.awarenessCorrected', { readonly from: number; readonly to: number }>
  | Stamped<'incident.closed' | 'incident.stoodDown', unknown>
  | Stamped<'severity.changed', SeverityCell>
  | Stamped<'severity.proposed', SeverityCell>
  | Stamped<'severity.withdrawn', unknown>
  | Stamped<'stage.advanced', { readonly from: Stage; readonly to: Stage }>
  | Stamped<'stage.extended', { readonly byMs: number }>
  | Stamped<'stage.warned' | 'stage.expired', { readonly percent: number }>
  | Stamped<'stage.waived', { readonly requirement: string }>
  | Stamped<'checklist.checked' | 'checklist.unchecked', { readonly stage: Stage; readonly itemId: string }>
  | Stamped<
      'statement.started',
      { readonly statementId: string; readonly kind: string; readonly setAside?: string | undefined }
    >
  | Stamped<'correction.cutShort', { readonly statementId: string }>
  | Stamped<'draft.revised' | 'envelope.applied', unknown>
  | Stamped<'approval.requested' | 'approval.approved' | 'approval.rejected', unknown>
  | Stamped<'approval.objected' | 'approval.nudged' | 'approval.handedOver', unknown>
  | Stamped<'approval.seen' | 'approval.withdrawn', unknown>
  | Stamped<'approval.reminded' | 'approval.stuck' | 'approval.takenBack', unknown>
  | Stamped<'breakGlass.opened' | 'breakGlass.confirmed', unknown>
  | Stamped<
      'release.recorded',
      {
        readonly statementId: string;
        readonly channel: string;
        readonly releasedAt: number;
        readonly unapproved?: true | undefined;
      }
    >
  | Stamped<'channel.added', { readonly channel: Channel }>
  | Stamped<'clock.adjusted', { readonly shiftMs: number }>
  | Stamped<(typeof QUIET_EVENTS)[number], unknown>;

/** The event of one type, as the chart reads it. */
export type ChartEventOf<T extends ChartEvent['type']> = Extract<ChartEvent, { readonly type: T }>;

import { assertEvent, assign, setup } from 'xstate';
import { type ChartContext, EMPTY_CONTEXT } from './chart-context.ts';
import { type ChartEvent, QUIET_EVENTS } from './chart-events.ts';
import {
  addChannel,
  correctAwareness,
  enter,
  leave,
  mark,
  open,
  recharacterise,
  record,
  release,
} from './chart-evolve.ts';
import { reword } from './ticks.ts';

const RECORDED = [
  'stage.extended',
  'stage.warned',
  'stage.expired',
  'stage.waived',
  'checklist.checked',
  'checklist.unchecked',
] as const;

const chart = setup({
  types: { context: {} as ChartContext, events: {} as ChartEvent },
  guards: {
    fits: ({ event }, step: { from: string; to: string }) =>
      event.type === 'stage.advanced' && event.data.from === step.from && event.data.to === step.to,
    setsAside: ({ context, event }) =>
      event.type === 'statement.started' &&
      event.data.setAside !== undefined &&
      event.data.kind === 'correction' &&
      // Follow-up is reached with words out only, so whatever comes after it has some.
      (context.released || context.versionOut || context.cycle > 1),
    setsNothingAside: ({ event }) => event.type === 'statement.started' && event.data.setAside === undefined,
    nothingOut: ({ context }) => !context.released,
    hasReleases: ({ context }) => context.released,
    noWordsOut: ({ context }) => context.firstWordsAt === null,
    ofBefore: ({ context, event }) =>
      event.type === 'release.recorded' && context.before.includes(event.data.statementId),
    inLiveStage: ({ context, event }) =>
      (event.type === 'checklist.checked' || event.type === 'checklist.unchecked') &&
      context.runs.at(-1)?.stage === event.data.stage,
  },
  actions: {
    mark: assign(({ context, event }) => mark(context, event)),
    open: assign(({ context, event }) => {
      assertEvent(event, 'incident.opened');
      return open(context, event);
    }),
    enterBrief: assign(({ context, event }) => enter(context, 'brief', event)),
    reword: assign(({ context }) => reword(context)),
    correctAwareness: assign(({ context, event }) => {
      assertEvent(event, 'incident.awarenessCorrected');
      return correctAwareness(context, event);
    }),
    putAside: assign(({ context, event }) => {
      assertEvent(event, 'statement.started');
      const over = [event.data.setAside ?? [], context.statementOut ?? [], context.cutShort].flat();
      return { before: [...new Set([...context.before, ...over])], statementOut: null, cutShort: [] };
    }),
    cutShort: assign(({ event }) => {
      assertEvent(event, 'correction.cutShort');
      return { cutShort: [event.data.statementId] };
    }),
    startCycle: assign(({ context }) => ({ cycle: context.cycle + 1 })),
    enterDraft: assign(({ context, event }) => enter(context, 'draft', event)),
    enterApprove: assign(({ context, event }) => enter(context, 'approve', event)),
    enterPublish: assign(({ context, event }) => enter({ ...context, released: false }, 'publish', event)),
    enterFollowUp: assign(({ context, event }) => enter(context, 'followUp', event)),
    end: assign(({ context, event }) => ({ ...leave(context, event), endedAt: event.at })),
    classify: assign(({ context, event }) => {
      assertEvent(event, 'incident.classified');
      return recharacterise(context, event, { complex: event.data.complex });
    }),
    changeSeverity: assign(({ context, event }) => {
      assertEvent(event, 'severity.changed');
      const { to, impact, awareness } = event.data;
      return recharacterise(context, event, { severity: to, impact, awareness, proposal: null });
    }),
    propose: assign(({ context, event }) => {
      assertEvent(event, 'severity.proposed');
      const { to, impact, awareness, reason } = event.data;
      return {
        proposal: { to, impact, awareness, reason, by: event.by, atSteady: event.at - context.clockShiftMs },
      };
    }),
    withdraw: assign({ proposal: null }),
    record: assign(({ context, event }) => {
      assertEvent(event, RECORDED);
      return record(context, event);
    }),
    release: assign(({ context, event }) => {
      assertEvent(event, 'release.recorded');
      return release(context, event);
    }),
    addChannel: assign(({ context, event }) => {
      assertEvent(event, 'channel.added');
      return addChannel(context, event);
    }),
    shift: assign(({ context, event }) => {
      assertEvent(event, 'clock.adjusted');
      return { clockShiftMs: context.clockShiftMs + event.data.shiftMs };
    }),
  },
});

const taken = { actions: 'mark' } as const;
const recorded = { actions: ['record', 'mark'] } as const;
/** A correction that starts while a statement is under way sets that aside, and is drafted in its place. */
const drafted = { guard: 'setsAside', actions: ['putAside', 'startCycle', 'enterDraft', 'mark'] } as const;
const correctionFirst = { ...drafted, target: 'draft' } as const;
/** Where words were out before they were set aside is written down while the correction is on its way. */
const outBefore = { guard: 'ofBefore', actions: ['release', 'mark'] } as const;
const quiet = Object.fromEntries(QUIET_EVENTS.map((type) => [type, taken]));

/**
 * The playbook: six stages, two ends. The log's events are its events; it has no timers, no effects and no clock.
 * A log event that the machine does not take means that the log is corrupt: `fold` throws.
 */
export const playbookMachine = chart.createMachine({
  id: 'playbook',
  context: EMPTY_CONTEXT,
  initial: 'unopened',
  states: {
    unopened: { on: { 'incident.opened': { target: 'live', actions: ['open', 'mark'] } } },
    live: {
      initial: 'detect',
      on: {
        ...quiet,
        'incident.awarenessCorrected': { actions: ['correctAwareness', 'mark'] },
        'severity.changed': { actions: ['changeSeverity', 'mark'] },
        'severity.proposed': { actions: ['propose', 'mark'] },
        'severity.withdrawn': { actions: ['withdraw', 'mark'] },
        'stage.extended': recorded,
        'stage.warned': recorded,
        'stage.expired': recorded,
        'stage.waived': recorded,
        'checklist.checked': { ...recorded, guard: 'inLiveStage' },
        'checklist.unchecked': { ...recorded, guard: 'inLiveStage' },
        'channel.added': { actions: ['addChannel', 'mark'] },
        'clock.adjusted': { actions: ['shift', 'mark'] },
        'correction.cutShort': { actions: ['cutShort', 'mark'] },
        'incident.stoodDown': { target: 'stoodDown', guard: 'noWordsOut', actions: ['end', 'mark'] },
      },
      states: {
        detect: {
          on: {
            'incident.classified': { actions: ['classify', 'mark'] },
            'stage.advanced': {
              target: 'brief',
              guard: { type: 'fits', params: { from: 'detect', to: 'brief' } },
              actions: ['enterBrief', 'mark'],
            },
          },
        },
        brief: {
          on: {
            'incident.classified': { actions: ['classify', 'mark'] },
            'stage.advanced': {
              target: 'draft',
              guard: { type: 'fits', params: { from: 'brief', to: 'draft' } },
              actions: ['enterDraft', 'mark'],
            },
          },
        },
        draft: {
          on: {
            'statement.started': [drafted, { ...taken, guard: 'setsNothingAside' }],
            'draft.revised': { actions: ['reword', 'mark'] },
            'release.recorded': outBefore,
            'envelope.applied': taken,
            'stage.advanced': {
              target: 'approve',
              guard: { type: 'fits', params: { from: 'draft', to: 'approve' } },
              actions: ['enterApprove', 'mark'],
            },
          },
        },
        approve: {
          on: {
            'statement.started': correctionFirst,
            'release.recorded': outBefore,
            'approval.requested': taken,
            'approval.approved': taken,
            'approval.seen': taken,
            'approval.withdrawn': taken,
            'approval.objected': taken,
            'approval.nudged': taken,
            'approval.handedOver': taken,
            'approval.reminded': taken,
            'approval.stuck': taken,
            'approval.takenBack': taken,
            'breakGlass.opened': taken,
            'breakGlass.confirmed': taken,
            'approval.rejected': { target: 'draft', actions: ['reword', 'enterDraft', 'mark'] },
            'draft.revised': { target: 'draft', actions: ['reword', 'enterDraft', 'mark'] },
            'stage.advanced': {
              target: 'publish',
              guard: { type: 'fits', params: { from: 'approve', to: 'publish' } },
              actions: ['enterPublish', 'mark'],
            },
          },
        },
        publish: {
          on: {
            'statement.started': correctionFirst,
            'release.recorded': { actions: ['release', 'mark'] },
            'draft.revised': {
              target: 'draft',
              guard: 'nothingOut',
              actions: ['reword', 'enterDraft', 'mark'],
            },
            'approval.requested': {
              target: 'approve',
              guard: 'nothingOut',
              actions: ['enterApprove', 'mark'],
            },
            'approval.withdrawn': {
              target: 'approve',
              guard: 'nothingOut',
              actions: ['enterApprove', 'mark'],
            },
            'stage.advanced': {
              target: 'followUp',
              guard: { type: 'fits', params: { from: 'publish', to: 'followUp' } },
              actions: ['enterFollowUp', 'mark'],
            },
          },
        },
        followUp: {
          on: {
            'release.recorded': { actions: ['release', 'mark'] },
            'statement.started': {
              target: 'draft',
              guard: 'setsNothingAside',
              actions: ['putAside', 'startCycle', 'enterDraft', 'mark'],
            },
            'incident.closed': { target: '#playbook.closed', guard: 'hasReleases', actions: ['end', 'mark'] },
          },
        },
      },
    },
    closed: { type: 'final' },
    stoodDown: { type: 'final' },
  },
});

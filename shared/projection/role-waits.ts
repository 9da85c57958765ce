import type { IncidentEvent } from '../incident/events.ts';
import type { IncidentState } from '../incident/state.ts';
import { ROLE_LABEL, type Role } from '../playbook/roles.ts';
import { STAGE_LABEL } from '../playbook/stages.ts';
import { evolveSeats, type Seats } from '../presence/seats.ts';
import { durationText } from '../time-text.ts';
import { wholeSpan } from '../whole-seconds.ts';
import { wholeSentence } from '../whole-sentence.ts';
import { instantsOf } from './steady.ts';
import type { WaitReport } from './wait-report.ts';

type Run = IncidentState['chart']['context']['runs'][number];

/** Somebody came into a role or left it; what was waived goes with it. */
type Step = {
  readonly at: number;
  readonly steady: number;
  readonly seats: Seats;
  readonly event: IncidentEvent;
};

/** Every entry that says who is in the room, or that a role was waived, with who was there after it. */
function stepsOf(events: readonly IncidentEvent[]): readonly Step[] {
  const instants = instantsOf(events);
  let seats: Seats = {};
  return events.flatMap((event, position): readonly Step[] => {
    const { at, steady } = instants[position] ?? { at: event.at, steady: event.at };
    if (event.type === 'presence.marked' || event.type === 'presence.cleared')
      seats = evolveSeats(seats, event);
    else if (event.type !== 'stage.waived') return [];
    return [{ at, steady, seats, event }];
  });
}

const isThere = (step: Step | undefined, role: Role): boolean => (step?.seats[role] ?? []).length > 0;

function sentenceOf(step: Step | undefined, took: string): Pick<WaitReport, 'outcome' | 'sentence'> {
  if (!step) return { outcome: 'never', sentence: `Not in the room in ${took}.` };
  return step.event.type === 'stage.waived'
    ? {
        outcome: 'withdrawn',
        sentence: `Waived after ${took}: ${wholeSentence(step.event.data.reason)}`,
      }
    : { outcome: 'inTime', sentence: `In the room after ${took}.` };
}

/** The wait for a role in one stay in a stage; null where somebody was there as it began, or no second went by. */
function waitIn(run: Run, role: Role, steps: readonly Step[], endSteady: number): WaitReport | null {
  const until = run.leftSteady ?? endSteady;
  if (
    isThere(
      steps.findLast(({ steady }) => steady <= run.enteredSteady),
      role,
    )
  )
    return null;
  const step = steps.find(
    (one) =>
      one.steady > run.enteredSteady &&
      one.steady <= until &&
      (one.event.type === 'stage.waived'
        ? one.event.data.requirement === `role:${role}`
        : isThere(one, role)),
  );
  const waitedMs = wholeSpan(run.enteredSteady, step?.steady ?? until);
  if (waitedMs === 0) return null;
  const isIn = step?.event.type === 'presence.marked';
  return {
    ...{ id: `role:${role}:${run.enteredAt}`, kind: 'role', who: ROLE_LABEL[role] },
    ...{ what: `To be in the room in ${STAGE_LABEL[run.stage]}`, from: run.enteredAt },
    ...{ to: isIn ? step.at : null, waitedMs },
    ...sentenceOf(step, durationText(waitedMs)),
  };
}

/** Every wait for a role that a stage asks for and that nobody in the room had. `end`: epoch ms UTC. */
export function roleWaitReports(
  events: readonly IncidentEvent[],
  state: IncidentState,
  end: number,
): readonly WaitReport[] {
  const { runs, playbook, clockShiftMs } = state.chart.context;
  const steps = stepsOf(events);
  return runs.flatMap((run) =>
    (playbook?.stages[run.stage].mustBePresent ?? []).flatMap(
      (role) => waitIn(run, role, steps, end - clockShiftMs) ?? [],
    ),
  );
}

import { holdersOf, type People, type Person } from '../../people/people.ts';
import { passedFirstWords } from '../../playbook/countdown.ts';
import { timeText } from '../../time-text.ts';
import type { IncidentCommandOf } from '../commands.ts';
import { accept, type Decide, type Decision, missingReason, no } from '../deciding.ts';
import type { Facts } from '../facts.ts';
import type { IncidentState } from '../state.ts';

/** Who answers for when the clocks began: incident leads and scribes; everybody in a room that has neither. */
function correctors(people: People): readonly Person[] {
  return [...new Set([...holdersOf(people, 'incidentLead'), ...holdersOf(people, 'scribe')])];
}

function personProblem({ people, actor }: Facts): Decision | null {
  const able = correctors(people);
  if (able.length === 0 || able.some((one) => one.personId === actor)) return null;
  const names = able.map((one) => one.name).join(' or ');
  return no(
    'not-lead',
    `Only an incident lead or a scribe corrects first awareness. Put ${names} at the keyboard.`,
  );
}

/** Why first awareness was not at that time, or null. */
function timeProblem({ chart, zone }: IncidentState, to: number, now: number): Decision | null {
  const { clockShiftMs, firstAwarenessSteady, firstWordsSteady, openedAt } = chart.context;
  const told = to - clockShiftMs;
  const shown = (steady: number): string => timeText(steady + clockShiftMs, zone);
  if (to > now) return no('future', 'First awareness cannot lie in the future. Check the time.');
  if (firstWordsSteady !== null && told > firstWordsSteady)
    return no(
      'after-words',
      `The first words were out at ${shown(firstWordsSteady)}, so we knew by then. Check the time.`,
    );
  if (told > openedAt)
    return no(
      'after-alarm',
      `The alarm was raised at ${shown(openedAt)}, so somebody knew by then. Check the time.`,
    );
  return told === firstAwarenessSteady ? no('same', 'First awareness is at that time already.') : null;
}

/** Corrects when somebody here first knew. What the log said before stays in it, and a replay still shows it. */
export const correctAwareness: Decide<IncidentCommandOf<'incident.correctAwareness'>> = (
  state,
  { to, reason },
  facts,
) => {
  const problem =
    personProblem(facts) ??
    timeProblem(state, to, facts.at) ??
    missingReason(reason, 'first awareness was at another time');
  if (problem) return problem;
  const { context } = state.chart;
  const passed = passedFirstWords(context, to, facts.at);
  return accept({
    type: 'incident.awarenessCorrected',
    data: { from: context.firstAwarenessAt, to, reason, passed: [...passed] },
  });
};

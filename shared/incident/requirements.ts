import { liveRun } from '../playbook/chart-context.ts';
import { ROLE_LABEL } from '../playbook/roles.ts';
import type { IncidentState } from './state.ts';

/** A soft exit rule of the live stage: met, or waived with a reason, before the stage is left. */
export type Requirement = {
  readonly id: string;
  readonly text: string;
  readonly met: boolean;
  readonly waived: boolean;
};

/** The soft requirements of the live stage: the roles that must be present, then the required checklist items. */
export function requirements(state: IncidentState): readonly Requirement[] {
  const run = liveRun(state.chart.context);
  const plan = run && state.chart.context.playbook?.stages[run.stage];
  if (!run || !plan) return [];
  const roles = plan.mustBePresent.map((role) => ({
    id: `role:${role}`,
    text: `${ROLE_LABEL[role]} in the room`,
    met: (state.seats[role] ?? []).length > 0,
  }));
  const items = plan.checklist
    .filter((item) => item.required)
    .map((item) => ({ id: `item:${item.id}`, text: item.text, met: run.checked.includes(item.id) }));
  return [...roles, ...items].map((one) => ({ ...one, waived: run.waived.includes(one.id) }));
}

/** The requirements that still stand in the way: neither met nor waived. */
export function unmet(state: IncidentState): readonly Requirement[] {
  return requirements(state).filter((one) => !one.met && !one.waived);
}

/** A requirement's text without its own full stop, for the middle of a sentence. */
export function bare(text: string): string {
  return text.replace(/[.。]\s*$/u, '');
}

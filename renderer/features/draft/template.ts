import type { IncidentState } from '../../../shared/incident/state.ts';
import type { Draft } from './use-draft.ts';

/** The playbook's words that these words can start from; null where there are none, or they are on the page. */
export function templateFor({ text, statement, latest }: Draft, state: IncidentState): string | null {
  const template = state.chart.context.playbook?.holdingStatement.template;
  if (template === undefined || statement.kind !== 'holding' || latest || text.includes(template))
    return null;
  return template;
}

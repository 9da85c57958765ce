import { fits } from '../../playbook/template-schema.ts';
import { templateProblems } from '../../template/problems.ts';
import { contentOf } from '../../template/templates.ts';
import type { IncidentCommandOf } from '../commands.ts';
import { accept, type Decide, no } from '../deciding.ts';
import { newerTemplates } from '../templates.ts';

/** Takes a template in that is newer than what the incident has. */
export const takeTemplate: Decide<IncidentCommandOf<'template.take'>> = (state, { template }) => {
  const { playbook } = state.chart.context;
  if (!playbook || !fits(template, playbook.id))
    return no('not-for-it', 'This template is not for the playbook of this incident.');
  if (newerTemplates(state, [template]).length === 0)
    return no('same', 'This incident has this version of the template already, or a newer one.');
  const wrong = templateProblems(contentOf(template), [playbook], []).find((one) => one.refuses);
  if (wrong) return no(wrong.code, wrong.sentence);
  return accept({ type: 'template.taken', data: { template } });
};

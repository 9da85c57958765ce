import { templatesOf } from '../../playbook/whole-playbook.ts';
import { templateProblems } from '../../template/problems.ts';
import { contentOf } from '../../template/templates.ts';
import type { IncidentCommandOf } from '../commands.ts';
import { accept, type Decide, no } from '../deciding.ts';
import { newerTemplates } from '../templates.ts';

/** Takes in a template of the room that is newer than what the incident has, as the library in force has it. */
export const takeTemplate: Decide<IncidentCommandOf<'template.take'>> = (state, command, facts) => {
  const { playbook } = state.chart.context;
  const inForce = playbook && facts.playbook(playbook.id);
  const template = inForce && templatesOf(inForce).find(({ id }) => id === command.templateId);
  if (!playbook || !template)
    return no('no-template', 'The room has no such template for the playbook of this incident.');
  if (template.version !== command.version)
    return no(
      'changed',
      'This template has another version in the room by now. Look at it and choose again.',
    );
  if (newerTemplates(state, [template]).length === 0)
    return no('same', 'This incident has this version of the template already, or a newer one.');
  const names = facts.people.list.map(({ name }) => name);
  const wrong = templateProblems(contentOf(template), [playbook], names).find((one) => one.refuses);
  if (wrong) return no(wrong.code, wrong.sentence);
  return accept({ type: 'template.taken', data: { template } });
};

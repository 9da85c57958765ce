import { severityAt } from '../../playbook/matrix.ts';
import type { IncidentCommandOf } from '../commands.ts';
import { accept, type Decide, missingReason, missingText, no } from '../deciding.ts';
import { phaseOf } from '../state.ts';

/** Raises the alarm: pins the playbook in force and starts the clocks. */
export const openIncident: Decide<IncidentCommandOf<'incident.open'>> = (state, command, facts) => {
  if (phaseOf(state) !== 'unopened') return no('opened', 'This incident is open already.');
  const playbook = facts.playbook(command.playbookId);
  if (!playbook) return no('no-playbook', 'That playbook is not in the library. Choose one that is.');
  const empty = missingText(command.title, 'Say in one line what happened.');
  if (empty) return empty;
  const severity = severityAt(playbook.matrix, command);
  if (!severity) return no('no-cell', 'Choose an impact and an awareness from the matrix.');
  if (command.firstAwarenessAt > facts.at) {
    return no('future', 'First awareness cannot lie in the future. Check the time.');
  }
  const { registrySize, registryRoot } = facts;
  const { impact, awareness, title, drill, firstAwarenessAt } = command;
  return accept({
    type: 'incident.opened',
    data: {
      impact,
      awareness,
      title,
      drill,
      firstAwarenessAt,
      severity,
      playbook,
      number: facts.nextNumber(),
      zone: facts.zone,
      ...(registryRoot === null ? {} : { registryHead: { size: registrySize, root: registryRoot } }),
    },
  });
};

/** Calls the incident otherwise from here on. What it was called before stays in the log, and a replay shows it. */
export const retitle: Decide<IncidentCommandOf<'incident.retitle'>> = (state, { title, reason }) => {
  const empty = missingText(title, 'Say in one line what happened.');
  if (empty) return empty;
  if (title.trim() === state.title.trim()) return no('same', 'This is its title already.');
  const unsaid = missingReason(reason, 'the title changes');
  return unsaid ?? accept({ type: 'incident.retitled', data: { title, reason } });
};

/** Says simple or complex, which sets the draft budget. */
export const classify: Decide<IncidentCommandOf<'incident.classify'>> = (state, command) => {
  const phase = phaseOf(state);
  if (phase !== 'detect' && phase !== 'brief') {
    return no(
      'too-late',
      'Simple or complex is said in detect or brief. Extend the stage with a reason instead.',
    );
  }
  if (state.chart.context.complex === command.complex) {
    return no('same', `It is ${command.complex ? 'complex' : 'simple'} already.`);
  }
  const reason = missingReason(command.reason, command.complex ? 'this is complex' : 'this is simple');
  return (
    reason ??
    accept({ type: 'incident.classified', data: { complex: command.complex, reason: command.reason } })
  );
};

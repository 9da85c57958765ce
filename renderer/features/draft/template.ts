import type { IncidentState } from '../../../shared/incident/state.ts';
import { templatesOfIncident } from '../../../shared/incident/templates.ts';
import type { Template } from '../../../shared/playbook/template-schema.ts';
import type { Draft } from './use-draft.ts';

/** The templates of this kind of statement that the incident has, the playbook's own first. */
export function templatesFor({ statement }: Draft, state: IncidentState): readonly Template[] {
  return templatesOfIncident(state).filter((one) => one.kind === statement.kind);
}

/** The words that an empty page can start from without choosing; null where there are none, or something is on the page. */
export function templateFor(draft: Draft, state: IncidentState): Template | null {
  const [first] = templatesFor(draft, state);
  return !first || draft.latest || draft.text.trim() !== '' ? null : first;
}

/**
 * Puts a template on the pages: the common words, and those that it has for single channels. Another template that nobody has
 * touched since makes room for it.
 */
export function startFrom(draft: Draft, template: Template, state: IncidentState): void {
  const known = (state.chart.context.playbook?.channels ?? []).map(({ id }) => id);
  const beginning = ({ text, channels }: Template) => ({
    text,
    channels: channels.filter((one) => known.includes(one.channel)),
  });
  draft.begin(beginning(template), templatesFor(draft, state).map(beginning));
}

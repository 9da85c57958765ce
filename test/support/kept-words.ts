import { openCauses } from '../../shared/incident/staleness.ts';
import type { Story } from './given.ts';

/** Somebody says of the newest words that they are still right, whatever moved on since. */
export function keptAsIs(story: Story, reason = 'Security proved it.'): Story {
  const revisionId = story.state.statements.at(-1)?.revisions.at(-1)?.revisionId ?? '';
  const causes = openCauses(story.state, story.at).map(({ id }) => id);
  return story.when({ type: 'draft.keep', revisionId, causes, reason });
}

import { isErasedText } from '../erasure/erasures.ts';
import type { FactStatus } from '../fact/events.ts';
import type { IncidentEvent } from '../incident/events.ts';
import { requirements } from '../incident/requirements.ts';
import type { IncidentState } from '../incident/state.ts';

/** What a change makes of a fact, at the head of what is found of it. */
const BECAME = {
  confirmed: 'Confirmed',
  claimed: 'No more than claimed',
  denied: 'Denied',
  withdrawn: 'Withdrawn',
} as const satisfies Record<FactStatus, string>;

/** Words as an entry quotes them; none where they were erased: no other entry keeps what one no longer holds. */
function quoted(words: string | undefined): string {
  return words === undefined || words === '' || isErasedText(words) ? '' : `“${words}”`;
}

const headed = (head: string, quote: string): string => [head, quote].filter((one) => one !== '').join(': ');

/**
 * The words that an entry is about and that stand in an earlier one, as the log quotes them: of a fact that comes to stand
 * otherwise, a line that is struck, a question and what came of it. Empty for an entry that is about none.
 */
export function aboutWords({ type, data }: IncidentEvent, before: IncidentState): string {
  const factText = (id: string | undefined) =>
    quoted(before.facts.findLast(({ factId }) => factId === id)?.text);
  switch (type) {
    case 'fact.changed':
      return headed(BECAME[data.to], factText(data.factId));
    case 'fact.recorded':
      return data.replaces === undefined ? '' : headed('In place of', factText(data.replaces));
    case 'sentence.kept':
      return factText(data.factId);
    case 'brief.struck':
      return (
        factText(data.itemId) || quoted(before.brief.items.find(({ itemId }) => itemId === data.itemId)?.text)
      );
    case 'audience.removed':
      return quoted(before.brief.audiences.find((one) => one.audienceId === data.audienceId)?.name);
    case 'ask.nudged':
    case 'ask.expired':
    case 'ask.answered':
    case 'ask.withdrawn':
      return headed(
        type === 'ask.withdrawn' ? 'Question withdrawn' : '',
        quoted(before.asks.findLast(({ askId }) => askId === data.askId)?.question),
      );
    case 'stage.waived':
      return headed('Waived', quoted(requirements(before).find(({ id }) => id === data.requirement)?.text));
    case 'fake.found':
      return 'Fake page';
    default:
      return '';
  }
}

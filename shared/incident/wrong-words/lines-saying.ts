import { openAsks } from '../../ask/asks.ts';
import { BRIEF_COLUMN_LABEL } from '../../brief/brief.ts';
import type { Fact } from '../../fact/facts.ts';
import { gistOf, saysSomeOf } from '../../fact/likely.ts';
import { messageMapOf } from '../../message-map/message-map.ts';
import type { IncidentState } from '../state.ts';

/** A line that is no fact and says some of what a fact says. */
export type SayingLine = {
  readonly key: string;
  /** Where it stands: "Doing", "Message map". */
  readonly where: string;
  readonly text: string;
  /** The line of the brief that can be struck; null for what is put otherwise where it stands. */
  readonly itemId: string | null;
};

function mapLines({ messageMap, chart }: IncidentState): readonly string[] {
  return messageMapOf(messageMap, chart.context.playbook).flatMap(({ message, supports }) => [
    message,
    ...supports.map(({ text }) => text),
  ]);
}

/**
 * Every line beside the facts that says some of what a fact says: the title, those of the brief that stand, of whatever column,
 * those of the message map, and questions that are open.
 */
export function linesSaying(state: IncidentState, fact: Fact): readonly SayingLine[] {
  const brief = state.brief.items
    .filter(({ struck }) => struck === null)
    .map(({ itemId, column, text }) => ({ key: itemId, where: BRIEF_COLUMN_LABEL[column], text, itemId }));
  const map = [...new Set(mapLines(state))].map((text) => ({
    ...{ key: `map ${text}`, where: 'Message map', text, itemId: null },
  }));
  const asks = openAsks(state.asks).map(({ askId, question }) => ({
    ...{ key: askId, where: 'A question that is open', text: question, itemId: null },
  }));
  const title = { key: 'title', where: 'The title of the incident', text: state.title, itemId: null };
  const gist = gistOf(fact.text);
  return [title, ...brief, ...map, ...asks].filter(({ text }) => saysSomeOf(gistOf(text), gist));
}

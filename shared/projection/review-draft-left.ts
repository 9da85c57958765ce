import { unlookedLines } from './executive-unlooked.ts';
import { type WrongSentence, wrongReports } from './report-wrong.ts';
import { type DraftLine, eventsOf, type Story } from './review-story.ts';

const LIST = new Intl.ListFormat('en-GB');

/** Where the entries are that say of a fact that it stands no more. */
function fellAt(story: Story, factId: string): readonly number[] {
  const changed = eventsOf(story, 'fact.changed').filter(({ event }) => event.data.factId === factId);
  const replaced = eventsOf(story, 'fact.recorded').filter(({ event }) => event.data.replaces === factId);
  return [...changed, ...replaced].map(({ position }) => position);
}

/** One sentence that leaned on what fell and is corrected nowhere that it is told of here, with its channels. */
function leftText(words: string, places: readonly WrongSentence[]): string {
  const on = LIST.format(new Set(places.map(({ channel }) => channel)));
  const isKept = places.every(({ became }) => became === 'kept');
  return `“${words}”, out on ${on}: ${isKept ? 'left as it is, with a reason' : 'no correction of it is out there'}.`;
}

/** What leaned on what fell and was put right by no correction, sentence by sentence, and how much nobody looked through. */
export function leftWrong(story: Story): readonly DraftLine[] {
  const left = wrongReports(story.state, story.people).flatMap(({ id, places }): readonly DraftLine[] => {
    const open = places.filter(({ became }) => became !== 'corrected');
    const positions = fellAt(story, id);
    return [...new Set(open.map(({ words }) => words))].map((words) => ({
      text: leftText(
        words,
        open.filter((one) => one.words === words),
      ),
      positions,
    }));
  });
  return [...left, ...unlookedLines(story.state).map((text) => ({ text, positions: [] }))];
}

import type { IncidentState } from '../../shared/incident/state.ts';
import { leaningOn, shakenFacts } from '../../shared/incident/wrong-words/leaning.ts';
import { sentences } from '../../shared/statement/words.ts';
import { cited, LEAKED, newestFact, SAID, withdrawnUnder } from '../support/fact-story.ts';
import { approveAll, leaveStage, released, type Story } from '../support/given.ts';
import type { BenchFigure } from './append.ts';
import { againstFloor, interleaved, timed } from './figures.ts';

const ROUNDS = 15;
const REVISIONS = 500;
const RELEASES = 20;

/** Saves words again and again; the sentence that leans on the fact stays in them. */
function revised(story: Story, times: number): Story {
  let next = story;
  for (let round = 0; round < times; round++) {
    const basedOn = next.state.statements.at(-1)?.revisions.at(-1)?.revisionId ?? null;
    const text = `${SAID} This is wording ${round}.`;
    next = next.when({ type: 'draft.revise', basedOn, text }, { by: 'social' });
  }
  return next;
}

/** A statement out after many wordings, and the next one begun, until as many releases are out. */
function longStory(): Story {
  let story = cited();
  for (let count = 0; count < RELEASES; count++) {
    if (count > 0) story = story.when({ type: 'statement.start', kind: 'update' });
    story = revised(story, REVISIONS / RELEASES);
    const publish = leaveStage(approveAll(leaveStage(story, 'approve')), 'publish');
    story = leaveStage(released(publish), 'followUp');
  }
  return story;
}

/** The floor: the words that are out, taken apart into sentences once. */
function takenApart({ statements, releases }: IncidentState): void {
  const out = new Set(releases.map((one) => one.revisionId));
  for (const { revisions } of statements)
    for (const { revisionId, text } of revisions) if (out.has(revisionId)) sentences(text);
}

/** From a withdrawn fact to every sentence that leans on it, in an incident of 500 revisions and 20 releases. */
export async function runFactsBench(): Promise<readonly BenchFigure[]> {
  const story = longStory();
  const gone = withdrawnUnder(story);
  const found = leaningOn(gone.state, newestFact(story)).released.length;
  if (found !== RELEASES || sentences(LEAKED).length !== 1) throw new Error(`${found} sentences were found.`);
  const measured = await interleaved(
    {
      floor: () => timed(() => takenApart(gone.state)),
      list: () => timed(() => void shakenFacts(gone.state)),
      whole: () => timed(() => void shakenFacts(withdrawnUnder(story).state)),
    },
    ROUNDS,
  );
  const floor = { name: 'the words that are out, taken apart once', values: measured.floor };
  return [
    ...againstFloor('list what leans on a fact that is gone', 'ms', measured.list, floor),
    ...againstFloor('withdraw it, and list', 'ms', measured.whole, floor),
  ];
}

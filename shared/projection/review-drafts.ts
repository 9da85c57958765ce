import type { DraftKind } from '../review/questions.ts';
import { postsStopped, ruleSkipped, socialOfficer } from './review-draft-desk.ts';
import { firstKnown, longestWait, promises, unanswered } from './review-draft-waits.ts';
import {
  copies,
  knownAtRelease,
  provedWrong,
  questionsIn,
  signersSaw,
  staffFirst,
} from './review-draft-words.ts';
import type { DraftLine, Story } from './review-story.ts';

const RULES: Readonly<Record<DraftKind, (story: Story) => readonly DraftLine[]>> = {
  firstKnown,
  knownAtRelease,
  signersSaw,
  longestWait,
  unanswered,
  promises,
  questionsIn,
  copies,
  provedWrong,
  staffFirst,
  postsStopped,
  socialOfficer,
  ruleSkipped,
};

/** What the log says by itself to a question: entries and times, and no judgement. */
export function draftLines(story: Story, kind: DraftKind): readonly DraftLine[] {
  return RULES[kind](story);
}

/** The same as the text that a reviewer confirms or edits. */
export function draftText(lines: readonly DraftLine[]): string {
  return lines.map(({ text }) => text).join('\n');
}

/** Every position that lines rest on, each once, in the order of the log. */
export function citedBy(lines: readonly DraftLine[]): readonly number[] {
  return [...new Set(lines.flatMap(({ positions }) => positions))].toSorted((one, other) => one - other);
}

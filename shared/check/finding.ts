import type { CheckId, CheckRule, CheckRules } from '../playbook/check-rules.ts';
import type { Sentence } from '../statement/words.ts';

/** A place in a text (UTF-16 offsets, end exclusive) that a check found. */
export type Found = {
  readonly from: number;
  readonly to: number;
  /** What this place has that another finding of the same check may not have: "31 words." */
  readonly said?: string;
  /** What to write in its place. */
  readonly instead?: string | undefined;
  /** The fact that this sentence is to be tied to. */
  readonly tie?: string | undefined;
  /** True where `instead` can take the place of the words as it stands. */
  readonly exact?: boolean;
};

/** A figure with what it is of, and the words that say so. */
export type Told = {
  readonly from: number;
  readonly to: number;
  readonly value: string;
  readonly of: string;
  readonly words: string;
};

/** Tells what a text says once, by what it is of; `phrases`: what says when we speak next. */
export type TakeApart = (text: string, phrases: readonly string[]) => ReadonlyMap<string, Told>;

/** What can be said of a figure (`number 40000`) or a name that no confirmed fact holds; null where there is nothing to say. */
export type FigureBook = {
  /** What became of the fact that held it: "was withdrawn at 13:42 (Counted again)". */
  readonly fallen: (figure: string) => string | null;
  /** Who claims it, and since when: "A post on the forum, 13:30". */
  readonly claimed: (figure: string) => string | null;
  /** Where a text names what the words of a fact said before it was put otherwise, and no more. Left out where no incident is near. */
  readonly dropped?: (text: string) => readonly Found[];
};

/** What a check is told beside the text. */
export type CheckContext = {
  readonly thresholds: CheckRules['thresholds'];
  readonly rule: CheckRule;
  readonly sentences: readonly Sentence[];
  readonly drill: boolean;
  /** What is confirmed. */
  readonly facts: readonly string[];
  /** What else makes a figure known, and nothing else: sentences that are out on facts, the incident's own times. */
  readonly known?: readonly string[] | undefined;
  readonly told?: FigureBook | undefined;
  /** Whether a figure is of a fact that stands no more: words may say that it was wrong. Left out where none fell. */
  readonly corrects?: ((figure: string) => boolean) | undefined;
  /** The words are a correction: they may own to what was wrong in fewer words. Left out where no incident is near. */
  readonly isCorrection?: boolean | undefined;
  /** What is wrong with a time that the words say for the next word; null for nothing. Left out where no clock is near. */
  readonly spoken?: ((said: string) => string | null) | undefined;
  /** What is wrong with the number that the words say of themselves, and the right one; null for nothing. */
  readonly renumbered?:
    | ((said: string) => { readonly said: string; readonly instead: string } | null)
    | undefined;
  /** Whether a statement of the incident has a number. Left out where no incident is near: then any may be one. */
  readonly isOwnNumber?: ((number: number) => boolean) | undefined;
  /** The fact that a sentence says although it is marked as needing none, and what is wrong with that; null for nothing. */
  readonly marked?:
    | ((sentence: string) => { readonly said: string; readonly tie: string } | null)
    | undefined;
  /** What a text quotes where it was not said. Left out for words that correct nothing. */
  readonly misquotes?: ((text: string) => readonly Found[]) | undefined;
  /** What earlier statements said, each with the name people call it by. */
  readonly earlier: readonly { readonly name: string; readonly text: string }[];
  /** For words that one channel has of its own: the common text. Null for the common text itself. */
  readonly common: string | null;
  /** How that and the text are taken apart. */
  readonly apart: TakeApart;
};

/** One check: pure, and quick enough to run while somebody types. */
export type Check = (text: string, context: CheckContext) => readonly Found[];

/** What a check found in a text: where, in which words, and in one sentence why it matters and what to do. */
export type Finding = Found & {
  readonly check: CheckId;
  readonly name: string;
  readonly refuses: boolean;
  readonly words: string;
  readonly why: string;
};

import { DAY_MS, type Rejection } from '../../../shared/kernel.ts';
import type { ReviewAction } from '../../../shared/review/reviews.ts';
import { dateText } from '../../../shared/time-text.ts';
import type { Tone } from '../../ui/tone.ts';

/** Why an action has no day yet. */
export const NO_DAY: Rejection = { code: 'no-day', sentence: 'Choose the day by which it is done.' };

/** The last day on which an action is in time. */
export function dueText({ dueAt }: Pick<ReviewAction, 'dueAt'>, zone: string): string {
  return dateText(dueAt - 1, zone);
}

/** How an action stands at an instant, in a word and its tone. */
export function actionState(
  { settled, dueAt }: ReviewAction,
  now: number,
): { readonly word: string; readonly tone: Tone } {
  if (settled) return { word: settled.how, tone: 'done' };
  const late = Math.ceil((now - dueAt) / DAY_MS);
  if (late > 0) return { word: late === 1 ? '1 day late' : `${late} days late`, tone: 'over' };
  return { word: 'open', tone: 'calm' };
}

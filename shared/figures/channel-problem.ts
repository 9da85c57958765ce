import { DAY_MS, type Rejection } from '../kernel.ts';
import type { FigureOf } from './events.ts';

const no = (code: string, sentence: string): Rejection => ({ code, sentence });

/** What is wrong with a choice of channels, among those that can be had; null if nothing. */
export function channelsProblem(
  { channelIds }: FigureOf<'channels'>,
  isDefault: boolean,
  known: readonly { readonly id: string; readonly internal?: true | undefined }[],
): Rejection | null {
  if (isDefault)
    return no('no-default', 'Each playbook has its own channels. Choose a playbook, then its channels.');
  if (new Set(channelIds).size !== channelIds.length)
    return no('twice', 'A channel is named twice. Name each once.');
  const chosen = channelIds.map((id) => known.find((one) => one.id === id));
  if (chosen.includes(undefined))
    return no('no-channel', 'Holdline knows no such channel. Choose one from the list.');
  return chosen.every((one) => one?.internal)
    ? no(
        'no-public',
        'These all reach our own people only, so no first word would ever be out. Choose at least one that reaches the public.',
      )
    : null;
}

/** Whether what a channel takes is another than it was, on a day of looking that stayed as it was and is long over. */
function keptOldDay(now: FigureOf<'channel'>, was: FigureOf<'channel'>, at: number): boolean {
  const isOver = Date.parse(now.checkedOn) + 2 * DAY_MS < at;
  return (
    isOver && now.checkedOn === was.checkedOn && JSON.stringify(now.counts) !== JSON.stringify(was.counts)
  );
}

/** What is wrong with the limits of a channel: they keep its units, and were looked up on a day that has been. */
export function limitsProblem(
  now: FigureOf<'channel'>,
  was: FigureOf<'channel'>,
  at: number,
): Rejection | null {
  const units = ({ counts }: FigureOf<'channel'>) => counts.map(({ unit }) => unit).join();
  if (units(now) !== units(was) || now.name !== was.name)
    return no('other-unit', 'In what a channel counts stays as it is. Change how much it takes.');
  // The day may have begun in a zone east of here.
  if (Date.parse(now.checkedOn) > at + DAY_MS)
    return no('future', 'It cannot have been looked up on a day to come. Check the date.');
  if (keptOldDay(now, was, at))
    return no(
      'old-day',
      `The figures change, and the day they were looked up on is still ${was.checkedOn}. Write the day on which somebody looked.`,
    );
  if (now.counts.some(({ aim, limit }) => aim !== null && limit !== null && aim > limit))
    return no('aim-over', 'We cannot aim at more than the channel takes. Lower the aim, or raise the limit.');
  return now.counts.some(({ atLeast, limit }) => atLeast !== null && limit !== null && atLeast > limit)
    ? no('least-over', 'The least is more than the channel takes. Mend one of the two.')
    : null;
}

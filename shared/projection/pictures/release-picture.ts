import { outText } from '../../release/releases.ts';
import { clockText, durationText } from '../../time-text.ts';
import { channelLabel } from '../sentence-approval.ts';
import { type Picture, type PictureRow, rowsOf } from './picture.ts';
import type { Told } from './told.ts';

type Out = { readonly channel: string; readonly at: number; readonly says: string };

/** Everything that went out, by when it was out. What was written down later stands where it happened. */
function outs({ events, instants, startSteady, state }: Told): readonly Out[] {
  return events.flatMap((event, index): readonly Out[] => {
    if (event.type !== 'release.recorded') return [];
    const { channel, releasedAt, latest } = event.data;
    const instant = instants[index] ?? { at: event.at, steady: event.at };
    const at = Math.max(0, releasedAt - (instant.at - instant.steady) - startSteady);
    return [
      { channel, at, says: `${channelLabel(state, channel)} was out ${outText({ latest }, clockText(at))}.` },
    ];
  });
}

/** The longest stretch without anything new in public, between the first words and the last, in ms. */
function longestGap(list: readonly Out[]): number {
  const at = list.map((one) => one.at).toSorted((one, other) => one - other);
  return Math.max(0, ...at.slice(1).map((one, index) => one - (at[index] ?? one)));
}

function rowOf({ channel, at, says }: Out, { state }: Told): PictureRow {
  return { id: channel, label: channelLabel(state, channel), bars: [], marks: [{ at, tone: 'act', says }] };
}

/** What went out on each channel, and when. */
export function releasePicture(told: Told): Picture {
  const list = outs(told);
  const channels = new Set(list.map(({ channel }) => channel)).size;
  const gap = longestGap(list);
  return {
    id: 'releases',
    title: 'What went out, channel by channel',
    says:
      list.length === 0
        ? 'Nothing went out.'
        : `${list.length} ${list.length === 1 ? 'release' : 'releases'} on ${channels} ${channels === 1 ? 'channel' : 'channels'}.${gap > 0 ? ` The longest silence between two was ${durationText(gap)}.` : ''}`,
    spanMs: told.spanMs,
    rows: rowsOf(list, (one) => rowOf(one, told)),
    key: [{ tone: 'act', means: 'words were out' }],
  };
}

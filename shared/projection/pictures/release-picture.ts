import { isPublic } from '../../incident/public-words.ts';
import { outText } from '../../release/releases.ts';
import { clockText, durationText } from '../../time-text.ts';
import { channelLabel, revisionLabel } from '../sentence-approval.ts';
import { type Picture, type PictureRow, rowsOf } from './picture.ts';
import { placeOf, spanOf, type Told } from './told.ts';

type Out = {
  readonly channel: string;
  readonly at: number;
  readonly says: string;
  /** Whether it is known since when it was out, and not only by when. */
  readonly known: boolean;
};

/** Everything that went out, by when it was out. What was written down later stands where it happened. */
function outs(told: Told): readonly Out[] {
  const { events, instants, endSteady, state } = told;
  return events.flatMap((event, index): readonly Out[] => {
    if (event.type !== 'release.recorded') return [];
    const { channel, releasedAt, latest, revisionId } = event.data;
    const instant = instants[index] ?? { at: event.at, steady: event.at };
    const steady = releasedAt - (instant.at - instant.steady);
    if (steady > endSteady) return [];
    const at = placeOf(told, steady);
    const whom = isPublic(state, channel) ? '' : ', to our own people';
    const when = outText({ latest }, clockText(at));
    return [
      {
        channel,
        at,
        known: !latest,
        says: `${revisionLabel(state, revisionId)} was out on ${channelLabel(state, channel)} ${when}${whom}.`,
      },
    ];
  });
}

/** The longest stretch without anything new in public, between the first words and the last, in ms. */
function longestSilence(list: readonly Out[], { state }: Told): number {
  const at = list
    .filter(({ channel }) => isPublic(state, channel))
    .map((one) => one.at)
    .toSorted((one, other) => one - other);
  return Math.max(0, ...at.slice(1).map((one, index) => one - (at[index] ?? one)));
}

function rowOf({ channel, at, says }: Out, { state }: Told): PictureRow {
  const tone = isPublic(state, channel) ? ('act' as const) : ('faint' as const);
  return { id: channel, label: channelLabel(state, channel), bars: [], marks: [{ at, tone, says }] };
}

function standing(list: readonly Out[], told: Told): string {
  if (list.length === 0) return 'Nothing went out.';
  const channels = new Set(list.map(({ channel }) => channel)).size;
  const silence = longestSilence(list, told);
  const known = list.every((one) => one.known || !isPublic(told.state, one.channel));
  const lasted = known
    ? durationText(silence)
    : `about ${durationText(silence)}, for not all times are known`;
  const longest = silence > 0 ? ` The longest public silence between two was ${lasted}.` : '';
  const releases = list.length === 1 ? 'release' : 'releases';
  return `${list.length} ${releases} on ${channels} ${channels === 1 ? 'channel' : 'channels'}.${longest}`;
}

/** What went out on each channel, and when. */
export function releasePicture(told: Told): Picture {
  const list = outs(told);
  return {
    id: 'releases',
    title: 'What went out, channel by channel',
    says: standing(list, told),
    spanMs: spanOf(told),
    rows: rowsOf(list, (one) => rowOf(one, told)),
    key: [
      { tone: 'act', means: 'words were out to the public' },
      { tone: 'faint', means: 'to our own people' },
    ],
  };
}

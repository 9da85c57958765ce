import { isPublic } from '../../incident/public-words.ts';
import { outFrom, outText } from '../../release/releases.ts';
import { clockText, durationText } from '../../time-text.ts';
import { channelLabel, revisionLabel } from '../sentence-approval.ts';
import { type Picture, type PictureRow, rowsOf } from './picture.ts';
import { placeOf, spanOf, type Told } from './told.ts';

type Out = {
  readonly channel: string;
  readonly at: number;
  readonly says: string;
  /** The earliest that it can have been out: the same where its time is known. */
  readonly from: number;
};

/** Everything that went out, by when it was out. What was written down later stands where it happened. */
function outs(told: Told): readonly Out[] {
  const { events, instants, endSteady, state } = told;
  return events.flatMap((event, index): readonly Out[] => {
    if (event.type !== 'release.recorded') return [];
    const { channel, releasedAt, latest, minute, revisionId } = event.data;
    const from = outFrom(event.data);
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
        from: latest && !minute ? from : placeOf(told, steady - releasedAt + from),
        says: `${revisionLabel(state, revisionId)} was out on ${channelLabel(state, channel)} ${when}${whom}.`,
      },
    ];
  });
}

/** The longest stretch in which certainly nothing went out, between words that went out before and after it; ms. */
function leastSilence(heard: readonly Out[]): number {
  let [least, until] = [0, Number.POSITIVE_INFINITY];
  for (const { from, at } of heard.toSorted((one, other) => one.from - other.from)) {
    least = Math.max(least, from - until);
    until = until === Number.POSITIVE_INFINITY ? at : Math.max(until, at);
  }
  return least;
}

/** The longest that a stretch without anything new can have been, in ms: what is not known may part none that is. */
function mostSilence(heard: readonly Out[]): number {
  const known = heard.flatMap(({ from, at }) => (from === at ? [at] : []));
  const ends = [Math.min(...heard.map(({ from }) => from)), Math.max(...heard.map(({ at }) => at))];
  const at = [...known, ...ends].toSorted((one, other) => one - other);
  return Math.max(0, ...at.slice(1).map((one, index) => one - (at[index] ?? one)));
}

/** The longest stretch without anything new in public, between the first words and the last, as far as it is known. */
function silenceText(list: readonly Out[], { state }: Told): string {
  const heard = list.filter(({ channel }) => isPublic(state, channel));
  const least = leastSilence(heard);
  const most = heard.length < 2 ? 0 : mostSilence(heard);
  const known = least === most;
  const told = known || least > 0 ? least : most;
  if (told === 0 || told === Number.POSITIVE_INFINITY) return '';
  const bound = known ? '' : least > 0 ? 'at least ' : 'at most ';
  const why = known ? '' : ', for not all times are known';
  return ` The longest public silence between two was ${bound}${durationText(told)}${why}.`;
}

function rowOf({ channel, at, says }: Out, { state }: Told): PictureRow {
  const tone = isPublic(state, channel) ? ('act' as const) : ('faint' as const);
  return { id: channel, label: channelLabel(state, channel), bars: [], marks: [{ at, tone, says }] };
}

function standing(list: readonly Out[], told: Told): string {
  if (list.length === 0) return 'Nothing went out.';
  const channels = new Set(list.map(({ channel }) => channel)).size;
  const releases = list.length === 1 ? 'release' : 'releases';
  return `${list.length} ${releases} on ${channels} ${channels === 1 ? 'channel' : 'channels'}.${silenceText(list, told)}`;
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

import { COMMON_LANGUAGE } from '../statement/events.ts';
import type { OwnWords, RevisionReport } from './report-words.ts';

type Fate = Pick<RevisionReport, 'released' | 'requests' | 'out' | 'own'>;

/** The names of the channels on which the common text itself went out: those without words of their own. */
export function commonOut({ out, own }: Pick<Fate, 'out' | 'own'>): readonly string[] {
  const others = new Set(own.map(({ channel }) => channel));
  return out.filter(({ channel }) => !others.has(channel)).map(({ name }) => name);
}

/** Where words were out before they were approved, or never were, each a sentence; they go for every channel's own words, too. */
function unletSentences({ out }: Pick<Fate, 'out'>): readonly string[] {
  const said = [...new Set(out.map(({ unlet }) => unlet))].filter((unlet) => unlet !== '');
  return said.map((unlet) => {
    const names = out.filter((one) => one.unlet === unlet).map(({ name }) => name);
    return `On ${names.join(', ')} they were ${unlet}.`;
  });
}

/** What became of the common text: where it went out, and whether it was approved by then, or that it did not. */
export function wordsFate(revision: Fate): string {
  if (revision.released) {
    const names = commonOut(revision);
    const where =
      names.length === 0
        ? 'These words themselves went out nowhere; those of single channels did, below.'
        : `These are the words that went out on ${names.join(', ')}.`;
    return [where, ...unletSentences(revision)].join(' ');
  }
  return revision.requests.length === 0
    ? 'Saved, and not put to the signers.'
    : 'Put to the signers, and not released.';
}

/** What stands over the words that a channel has of its own, and whether anything went out there. */
export function ownHeading({ channel, name, lang }: OwnWords, { released, out }: Fate): string {
  const language = lang === COMMON_LANGUAGE ? '' : ` (${lang})`;
  const where = `On ${name}${language}, in place of these words`;
  if (!released) return `${where}:`;
  return out.some((one) => one.channel === channel)
    ? `${where}; they went out there:`
    : `${where}; nothing went out there:`;
}

type Reach = Pick<RevisionReport, 'without' | 'released' | 'notOut' | 'requests'>;

function notOutSentence({ notOut, requests }: Reach): string {
  const signed = requests.some(({ seats }) => seats.some(({ outcome }) => outcome === 'approved'));
  return `${signed ? 'Signed' : 'Meant'} for these too, where they did not go out: ${notOut.join(', ')}.`;
}

/** The channels that words were kept from, and those that they were meant for and are not out on while they are on others, each a sentence. */
export function notThere(reach: Reach): readonly string[] {
  const { without, released, notOut } = reach;
  const kept =
    without.length === 0 ? [] : [`Left out, so that these words do not go there: ${without.join(', ')}.`];
  return released && notOut.length > 0 ? [...kept, notOutSentence(reach)] : kept;
}

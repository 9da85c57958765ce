import type { Fact } from '../../fact/facts.ts';
import { gravestFirst } from '../../fact/held-until.ts';
import { keptOf } from '../../sentence/links.ts';
import { wordsOn } from '../../statement/channel-words.ts';
import type { Revision } from '../../statement/statements.ts';
import type { IncidentState } from '../state.ts';
import { type LinkedSentence, linkedTexts } from './leaning.ts';
import { shakenIn } from './shaken-in.ts';

/** A sentence that would go out, with the facts under it that stand no more and that nobody kept it in spite of. */
export type ShakenSentence = { readonly sentence: LinkedSentence; readonly facts: readonly Fact[] };

function openOf({ links }: IncidentState, text: string, shaken: readonly Fact[]): readonly Fact[] {
  const isKept = ({ factId, status }: Fact) =>
    status !== 'confirmed' && keptOf(links, { words: text, factId, status }) !== null;
  return shaken.filter((fact) => !isKept(fact));
}

/**
 * The sentences that go out on a channel, or with null on any, and lean on what is not confirmed now: what whoever lets
 * them out has to know first.
 */
export function shakenOnChannel(
  state: IncidentState,
  revision: Revision,
  channel: string | null,
): readonly ShakenSentence[] {
  const shakenUnderIt = shakenIn(state, revision);
  const page = channel === null || !wordsOn(revision, channel).own ? null : channel;
  return linkedTexts(state, revision)
    .filter((one) => channel === null || one.channel === page)
    .flatMap(({ sentences }) => sentences)
    .map((sentence) => ({ sentence, facts: openOf(state, sentence.text, shakenUnderIt(sentence)) }))
    .filter(({ facts }) => facts.length > 0);
}

/** The facts under words on a channel that are not confirmed now, each once, the gravest first. */
export function shakenUnder(
  state: IncidentState,
  revision: Revision,
  channel: string | null,
): readonly Fact[] {
  const facts = shakenOnChannel(state, revision, channel).flatMap((one) => one.facts);
  return gravestFirst([...new Map(facts.map((one) => [one.factId, one])).values()]);
}

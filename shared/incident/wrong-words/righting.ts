import type { Correction } from '../../correction/corrections.ts';
import type { Release } from '../../release/releases.ts';
import { speaksOf } from '../../sentence/links.ts';
import { channelsOut } from '../channels-out.ts';
import type { IncidentState } from '../state.ts';
import { confirmedAgain } from './confirmed-again.ts';
import { isQuotedOut } from './quoted-in.ts';
import { sentencesIn } from './sentences-in.ts';

/** How far the corrections of a release have righted it on its own channel. */
export type Righting =
  /** Everything that a correction is about: `by` those that are out here, but for one that a later one of the same replaced. */
  | { readonly kind: 'corrected'; readonly by: readonly Correction[] }
  /** One ended without being out here, and none of the same has been since; `next` is the newest of them, where that is another. */
  | { readonly kind: 'ended'; readonly without: Correction; readonly next: Correction | null }
  | { readonly kind: 'notOut'; readonly awaited: Correction };

/** A correction with what it is about in a release: its wrong sentences there, or null for the whole text. */
type Begun = { readonly correction: Correction; readonly words: readonly string[] | null };

function beginning(correction: Correction, said: ReadonlySet<string>): Begun {
  const words = correction.words.filter((one) => said.has(one));
  return { correction, words: words.length === 0 ? null : words };
}

/** True where whatever one correction is about is in the other as well. */
function covers({ words: wide }: Begun, { words: narrow }: Begun): boolean {
  if (wide === null) return true;
  return narrow?.every((one) => wide.some((other) => speaksOf(other, one))) ?? false;
}

/**
 * The corrections of a release, in the order in which they were begun: none that was let go before it was out anywhere, and
 * none that takes back what holds after all.
 */
function begunOn(state: IncidentState, release: Release): readonly Begun[] {
  const letGo = new Set(state.statements.flatMap((one) => (one.letGo ? one.statementId : [])));
  const about = state.corrections.filter(
    (one) =>
      one.releaseIds.includes(release.releaseId) &&
      !letGo.has(one.statementId) &&
      confirmedAgain(state, one) === null,
  );
  if (about.length === 0) return [];
  const said = sentencesIn(state, release);
  return about.map((one) => beginning(one, said));
}

/** The newest correction after one that is out on a channel and quotes there all that the one is about, whatever it was begun for. */
function quoting(
  state: IncidentState,
  channel: string,
  { correction, words }: Begun,
): Correction | undefined {
  const { corrections, releases } = state;
  if (words === null) return undefined;
  return corrections
    .slice(corrections.indexOf(correction) + 1)
    .findLast(({ statementId }) =>
      releases.some(
        (one) =>
          one.statementId === statementId &&
          one.channel === channel &&
          words.every((said) => isQuotedOut(state, one, said)),
      ),
    );
}

/** How far what one correction is about has come, by itself and those of the same after it. */
function comeTo(state: IncidentState, channel: string, one: Begun, later: readonly Begun[]): Righting {
  const same = [one, ...later.filter((other) => covers(other, one))].map(({ correction }) => correction);
  const isHere = ({ statementId }: Correction) => channelsOut(state, statementId).has(channel);
  const out = same.findLast(isHere) ?? quoting(state, channel, one);
  if (out) return { kind: 'corrected', by: [out] };
  const newest = same.at(-1) ?? one.correction;
  const without = same.findLast(({ cutShort }) => cutShort?.channels.includes(channel));
  if (without) return { kind: 'ended', without, next: without === newest ? null : newest };
  return { kind: 'notOut', awaited: newest };
}

/**
 * The one rule of whether a release is corrected where it is: each thing that a correction is about, by that correction or a
 * later one of the same that is out here. A correction of other sentences rights nothing of it. The worst of them counts.
 * `words`: only the corrections of this sentence. Null for a release that no correction is about.
 */
export function rightingOf(state: IncidentState, release: Release, words?: string): Righting | null {
  const begun = begunOn(state, release).filter(
    (one) => words === undefined || one.words === null || one.words.some((said) => speaksOf(said, words)),
  );
  const each = begun.map((one, at) => comeTo(state, release.channel, one, begun.slice(at + 1)));
  const bad = each.find(({ kind }) => kind === 'ended') ?? each.findLast(({ kind }) => kind === 'notOut');
  const by = new Set(each.flatMap((one) => (one.kind === 'corrected' ? one.by : [])));
  return bad ?? (by.size === 0 ? null : { kind: 'corrected', by: [...by] });
}

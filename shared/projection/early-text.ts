import type { Early, Release } from '../release/releases.ts';
import { atLeast, spanWords } from '../time-text.ts';
import { wholeSpan } from '../whole-seconds.ts';

type Out = Pick<Release, 'early' | 'lapsed' | 'unapproved' | 'latest' | 'releasedAt'>;

const BEFORE = 'before they were approved';

/** How long words were out before anything let them out: "9 s before they were approved"; nothing where they were not. */
export function earlyText(early: Early | undefined): string {
  if (early === undefined) return '';
  if (early === 'perhaps') return `perhaps ${BEFORE}`;
  const { from, to, least } = early;
  return `${least ? atLeast(from, to) : `${spanWords(from, to)} `}${BEFORE}`;
}

/** What is said of words that were out although nothing ever let them out. */
const NEVER_APPROVED = 'never approved by the full chain';

/** How words stood while something let them out. */
const LET_OUT = {
  chain: 'approved',
  breakGlass: 'let out by break-glass',
  envelope: 'let out by a standing consent',
} as const;

const NO_MORE = 'and not any more afterwards';

/** True for words that something let out when they were out, or may have: it let them out no more once they were set aside. */
function wasLetThen({ lapsed, latest, releasedAt }: Out): boolean {
  return lapsed !== undefined && (latest === true || wholeSpan(lapsed.to, releasedAt) <= 0);
}

/** How words stood when they were out that nothing let out when they were set aside. */
function asideText(out: Out): string {
  const { early, lapsed, latest, releasedAt } = out;
  if (early) return `out ${earlyText(early)}, and not approved any more afterwards`;
  if (!lapsed) return NEVER_APPROVED;
  if (!wasLetThen(out)) return `out ${spanWords(lapsed.to, releasedAt)} after nothing let them out any more`;
  return `${LET_OUT[lapsed.by]} ${latest ? 'for a time' : 'when they were out'}, ${NO_MORE}`;
}

/** What let a release out too late, no more or never, in words; nothing for words that could go out when they were out. */
export function unletText(out: Out): string {
  return out.unapproved ? asideText(out) : earlyText(out.early);
}

/** The same as it stands behind "they were": "out 9 s before they were approved", "perhaps out before they were approved". */
export function unletClause(out: Out): string {
  const text = unletText(out);
  if (out.early === 'perhaps') return `perhaps out ${BEFORE}`;
  return text === '' || out.unapproved ? text : `out ${text}`;
}

/** How bad that is: nothing let the words out when they were out, or somebody was too quick. */
export function unletTone(out: Out): 'calm' | 'warn' | 'over' {
  if (out.unapproved) return wasLetThen(out) ? 'warn' : 'over';
  return out.early ? 'warn' : 'calm';
}

/** Of some releases those that nothing let out when they were out, or not any more afterwards, by their ids. */
export function unletAmong(releases: readonly Release[]): ReadonlySet<string> {
  return new Set(releases.flatMap((one) => (unletText(one) === '' ? [] : [one.releaseId])));
}

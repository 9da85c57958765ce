import { figureWords, knownFigures } from '../check/figures.ts';
import type { FigureBook, Found } from '../check/finding.ts';
import { type Fact, lastTelling, toldLast } from '../fact/facts.ts';
import { heldText, heldUntil } from '../fact/held-until.ts';
import { gistOfFact } from '../fact/likely.ts';
import { type LostName, lostNames, namesIn, placesOfName } from '../fact/names.ts';
import { newNames, replacementsOf } from '../fact/put-otherwise.ts';
import { standingFacts } from '../fact/standing-facts.ts';
import { once } from '../once.ts';
import type { Report } from '../report/reports.ts';
import { timeText } from '../time-text.ts';
import { droppedIn } from './dropped-names.ts';
import { ownTimes } from './own-times.ts';
import type { IncidentState } from './state.ts';

/** A reason as it stands in brackets: what is longer is read under the fact. */
const LONGEST_REASON = 80;

function inBrackets(reason: string | null): string {
  const whole = (reason ?? '').trim().replace(/[.!]+$/u, '');
  if (whole === '') return '';
  const short =
    whole.length <= LONGEST_REASON ? whole : `${whole.slice(0, LONGEST_REASON).replace(/\s\S*$/u, '')}…`;
  return ` (${short})`;
}

/** The figures of facts that stand no more and that nothing else holds, each with what became of it. */
function fallenFigures(state: IncidentState): ReadonlyMap<string, string> {
  const held = knownFigures([...standingFacts(state).map(({ text }) => text), ...ownTimes(state)]);
  const gone = state.facts
    .filter(({ status }) => status === 'withdrawn' || status === 'denied')
    .map((fact) => ({ fact, last: lastTelling(fact) }))
    .toSorted((one, other) => one.last.at - other.last.at);
  const fallen = new Map<string, string>();
  for (const { fact, last } of gone) {
    const time = timeText(last.at, state.zone).slice(0, 5);
    const until = heldUntil(fact);
    const became = until === null ? `was ${fact.status} at ${time}` : heldText(until, last.at, state.zone);
    const said = `${became}${inBrackets(last.reason)}`;
    for (const figure of figureWords(fact.text).keys()) if (!held.has(figure)) fallen.set(figure, said);
  }
  return fallen;
}

/** A name that a fact said before it was put otherwise and that nothing that stands says, with what became of it. */
type Dropped = { readonly lost: LostName; readonly became: string; readonly now: string };

const list = new Intl.ListFormat('en-GB');

function droppedOf(state: IncidentState): readonly Dropped[] {
  const standing = state.facts.filter(({ status }) => status === 'confirmed').map(gistOfFact);
  const wrong = state.facts.filter((fact) => heldUntil(fact) === null);
  return wrong.flatMap((fact) => {
    const names = droppedIn(state, fact).map(({ name }) => name);
    const instead = replacementsOf(state.facts, fact).at(-1);
    if (names.length === 0 || !instead) return [];
    const { at, reason } = lastTelling(fact);
    const became = `was put otherwise at ${timeText(at, state.zone).slice(0, 5)}${inBrackets(reason)}`;
    const says = instead.status === 'confirmed' ? newNames(fact, instead) : [];
    const now = says.length === 0 ? '' : `; it says ${list.format(says)} now`;
    return lostNames(names, standing).map((lost) => ({ lost, became, now }));
  });
}

/** Where a text names any of these. */
function namedIn(text: string, dropped: readonly Dropped[]): readonly Found[] {
  if (dropped.length === 0) return [];
  const named = namesIn(text);
  return dropped.flatMap(({ lost, became, now }) =>
    placesOfName(named, lost).map(({ from, to }) => ({
      ...{ from, to },
      said: `The fact that said ${text.slice(from, to)} ${became}${now}.`,
    })),
  );
}

/** What figures a report holds, each report read once: a file of mentions holds thousands. */
const read = new WeakMap<Report | Fact, ReadonlyMap<string, string>>();

function figuresOf(one: Report | Fact): ReadonlyMap<string, string> {
  const figures = read.get(one) ?? figureWords(one.text);
  read.set(one, figures);
  return figures;
}

/** Who claims a figure that nobody has confirmed, and when we heard of it: a claim that was taken, or the first report. */
function claimOf({ facts, reports, zone }: IncidentState, figure: string): string | null {
  const text = (source: string, at: number) => `${source}, ${timeText(at, zone).slice(0, 5)}`;
  const claim = facts.find((one) => one.status === 'claimed' && figuresOf(one).has(figure));
  const report = claim
    ? reports.find(({ reportId }) => reportId === claim.reportId)
    : reports.find((one) => figuresOf(one).has(figure));
  if (report) return text(report.source, report.at);
  return claim ? text(toldLast(claim, 'source') ?? 'no source given', claim.first.learntAt) : null;
}

/** What the incident can say of figures and names that no confirmed fact holds. */
export function figureBook(state: IncidentState): FigureBook {
  const fallen = once(() => fallenFigures(state));
  const dropped = once(() => droppedOf(state));
  return {
    fallen: (figure) => fallen().get(figure) ?? null,
    claimed: (figure) => claimOf(state, figure),
    dropped: (text) => namedIn(text, dropped()),
  };
}

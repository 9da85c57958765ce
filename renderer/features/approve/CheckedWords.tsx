import type { ReactNode } from 'react';
import type { FoundPlace, FoundWords } from '../../../shared/incident/found-words.ts';
import { actorName } from '../../../shared/people/people.ts';
import { useView } from '../../bridge/view.tsx';
import { Name } from '../../ui/Name.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { Empty, Rows } from '../../ui/Rows.tsx';
import { ToneText } from '../../ui/ToneText.tsx';
import { UserText } from '../../ui/UserText.tsx';
import { labelWithin, type WordPage } from '../../ui/word-pages.ts';
import classes from './CheckedWords.module.css';
import { leadToPlace } from './lead.ts';
import sheet from './SignOff.module.css';
import { textId } from './TextsIndex.tsx';

type Found = {
  readonly found: readonly FoundWords[];
  /** The words as they stand on the sheet: a press leads to a sentence of one. */
  readonly pages: readonly WordPage[];
};

const LONGEST = 80;

function short(words: string): string {
  return words.length <= LONGEST ? words : `${words.slice(0, LONGEST).replace(/\s\S*$/, '')}…`;
}

const placeOf = ({ key }: FoundWords): string => `found-${key.replaceAll(/\s+/g, '-')}`;

const sentenceId = (page: WordPage, sentence: number): string => `${textId(page)}-${sentence}`;

/** One place where it stands, a press away where it is one sentence. */
function Place({ place, pages }: { readonly place: FoundPlace; readonly pages: Found['pages'] }) {
  const { text, where, number } = place;
  const page = pages.find((one) => one.text === text);
  if (!page || number === null) return <Name>{where}</Name>;
  return (
    <>
      <button type="button" className={classes.lead} onClick={() => leadToPlace(sentenceId(page, number))}>
        sentence {number}
      </button>{' '}
      in <Name>{labelWithin(page)}</Name>
    </>
  );
}

/** So many places can be taken in at a glance; the others are counted. */
const MOST_PLACES = 3;

function Places({
  places,
  pages,
}: {
  readonly places: readonly FoundPlace[];
  readonly pages: Found['pages'];
}) {
  const more = places.length - MOST_PLACES;
  const shown = more > 1 ? places.slice(0, MOST_PLACES) : places;
  return (
    <span className={sheet.fine}>
      {shown.map((place, at) => (
        <span key={place.where}>
          {at === 0 ? '' : ' · '}
          <Place place={place} pages={pages} />
        </span>
      ))}
      {more > 1 ? ` · ${more} more texts` : ''}
    </span>
  );
}

function Row(props: { readonly one: FoundWords; readonly pages: Found['pages']; readonly moment: Moment }) {
  const { one, pages, moment } = props;
  const { people } = useView();
  const { words, name, said, places, overruled } = one;
  return (
    <li id={placeOf(one)} className={classes.row} tabIndex={-1}>
      <strong>{name}</strong> “<UserText>{short(words)}</UserText>” <span className={sheet.fine}>{said}</span>{' '}
      <Places places={places} pages={pages} />
      {overruled ? (
        <div>
          <ToneText tone="warn" strong>
            left as it is by <Name>{actorName(people, overruled.by)}</Name>
          </ToneText>{' '}
          <span className={sheet.fine}>{moment(overruled.at)}</span>: <UserText>{overruled.reason}</UserText>
        </div>
      ) : null}
    </li>
  );
}

type Moment = (at: number) => ReactNode;

/** So many open findings stand there at once; what is left as it is always does. */
const MOST_OPEN = 3;

/** Beside the words, in front of every signer: what was left as it is and why, then what else the checks found. */
export function CheckedWords({ found, pages, moment }: Found & { readonly moment: Moment }) {
  const { state } = useView();
  if (state.chart.context.playbook?.checks === undefined) return null;
  const left = found.filter((one) => one.overruled !== null);
  const open = found.filter((one) => one.overruled === null);
  const aside = [
    ...(left.length > 0 ? [`${left.length} left as ${left.length === 1 ? 'it is' : 'they are'}`] : []),
    ...(open.length > 0 ? [`${open.length} open`] : []),
  ];
  const first = open.length > MOST_OPEN + 1 ? open.slice(0, MOST_OPEN) : open;
  const rest = open.slice(first.length);
  const row = (one: FoundWords) => <Row key={one.key} one={one} pages={pages} moment={moment} />;
  return (
    <Panel title="What the checks found" aside={aside.join(' · ')}>
      {found.length === 0 ? <Empty>Nothing. Read the words aloud all the same.</Empty> : null}
      <Rows>{[...left, ...first].map(row)}</Rows>
      {rest.length === 0 ? null : (
        <details className={classes.more}>
          <summary>{rest.length} more</summary>
          <Rows>{rest.map(row)}</Rows>
        </details>
      )}
    </Panel>
  );
}

/** In the words, at the sentences of a text: what was left as it is there and by whom. Each leads to the reason. */
export function useLeftMarks(found: readonly FoundWords[]) {
  const { people } = useView();
  return (page: WordPage) => ({
    id: textId(page),
    of: (sentence: number): ReactNode =>
      found.map((one) => {
        const here = one.places.some(({ text, number }) => text === page.text && number === sentence);
        return here && one.overruled ? (
          <button
            key={one.key}
            type="button"
            className={classes.mark}
            onClick={() => leadToPlace(placeOf(one))}
          >
            {one.name}: left as it is by <Name>{actorName(people, one.overruled.by)}</Name>
          </button>
        ) : null;
      }),
  });
}

import { useMemo, useRef } from 'react';
import { useRoom } from '../../bridge/room-store.ts';
import { useOnAction } from '../../ui/use-on-action.ts';
import { HitList, type HitListHandle } from './HitList.tsx';
import { listRows, totalOf } from './hit-rows.ts';
import { NamedPeople } from './NamedPeople.tsx';
import { SearchFields } from './SearchFields.tsx';
import classes from './search.module.css';
import { useTypedSearch } from './search-typed.ts';
import { type Search, useSearch } from './use-search.ts';

const counted = (count: number, one: string): string =>
  `${count.toLocaleString('en')} ${count === 1 ? one : `${one}s`}`;

/** What was found, or could be, in a sentence. */
function statusOf({ scope, found, refusal }: Search): string {
  if (refusal !== null) return refusal;
  if (scope === null) return 'Reading the logs of this room…';
  const missing =
    scope.unreadable === 0
      ? ''
      : ` The log of ${counted(scope.unreadable, 'incident')} cannot be read, so nothing is found in it.`;
  if (found === null) {
    const all = `${counted(scope.incidents.length, 'incident')}, ${scope.entries.toLocaleString('en')} entries`;
    return `${all}: what people wrote, who did what, and when.${missing}`;
  }
  const total = totalOf(found);
  if (total === 0) return `Nothing found. Take a word or a choice away.${missing}`;
  const shown =
    found.hits.length < total ? ` The first ${found.hits.length.toLocaleString('en')} are shown.` : '';
  return `${total.toLocaleString('en')} found in ${counted(found.counts.length, 'incident')}.${shown}${missing}`;
}

const HELP = [
  ['recall batch', 'Both words, in any order. Each may go on: batch also finds batches.'],
  ['“out of court”', 'Words in quotation marks stand side by side, as they are.'],
  ['batch L2260, 4180', 'A code or a number in any spelling: L 2260, l-2260; 4,180.'],
  ['a person, a stage', 'A choice alone finds every entry it fits, also those without words.'],
] as const;

function Help() {
  return (
    <dl className={classes.help}>
      {HELP.map(([how, what]) => (
        <div key={how} className={classes.helpLine}>
          <dt>{how}</dt>
          <dd>{what}</dd>
        </div>
      ))}
    </dl>
  );
}

/** What anybody wrote, decided or let out in any incident of the room, and the way to the instant at which they did. */
export function SearchPage() {
  const { atKeyboard } = useRoom().room.people;
  // Of what one person searched for and found nothing stays for the next.
  return <Searching key={atKeyboard} personId={atKeyboard} />;
}

function Searching({ personId }: { readonly personId: string | null }) {
  const [typed, type] = useTypedSearch(personId);
  const search = useSearch(typed);
  const field = useRef<HTMLInputElement>(null);
  const list = useRef<HitListHandle>(null);
  const toWords = (): void => {
    field.current?.focus();
    field.current?.select();
  };
  const chooseNamed = (by: string): void => {
    type({ ...typed, words: '', by });
    field.current?.focus();
  };
  useOnAction('search.open', () => field.current?.focus());
  const rows = useMemo(() => (search.found ? listRows(search.found) : []), [search.found]);
  return (
    <div className={classes.page}>
      <div className={classes.top}>
        <h1 className={classes.title}>Search every incident</h1>
        <SearchFields
          typed={typed}
          scope={search.scope}
          field={field}
          onChange={type}
          onDown={() => list.current?.enter()}
        />
        <div className={classes.statusLine}>
          <p
            className={classes.status}
            role="status"
            data-tone={search.refusal === null ? undefined : 'warn'}
          >
            {statusOf(search)}
          </p>
          {typed.by === null && search.refusal === null ? (
            <NamedPeople words={typed.words} onChoose={chooseNamed} />
          ) : null}
        </div>
      </div>
      {search.found === null ? (
        <Help />
      ) : (
        <HitList
          rows={rows}
          only={typed.incidentId !== null}
          onNarrow={(incidentId) => type({ ...typed, incidentId })}
          onLeave={toWords}
          handle={list}
        />
      )}
    </div>
  );
}

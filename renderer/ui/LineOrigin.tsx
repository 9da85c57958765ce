import { askedName } from '../../shared/ask/asks.ts';
import type { BriefItem } from '../../shared/brief/brief.ts';
import { actorName } from '../../shared/people/people.ts';
import { useView, useViewNow } from '../bridge/view.tsx';
import { Name } from './Name.tsx';
import { TimeOfDay } from './TimeOfDay.tsx';

/** Where a line of the brief came from: whose answer it is and when that came, or who wrote it and when. */
export function LineOrigin(props: { readonly item: Pick<BriefItem, 'askId' | 'at' | 'by'> }) {
  const { state, people } = useView();
  const now = useViewNow();
  const { askId, at, by } = props.item;
  const ask = askId === undefined ? undefined : state.asks.find((one) => one.askId === askId);
  const time = (when: number) => <TimeOfDay at={when} zone={state.zone} against={now} seconds={false} />;
  if (ask?.end)
    return (
      <>
        answered by <Name>{askedName(ask, people)}</Name> at {time(ask.end.at)}
      </>
    );
  return (
    <>
      {time(at)} · <Name>{actorName(people, by)}</Name>
    </>
  );
}

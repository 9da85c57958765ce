import { useBoard } from '../../bridge/board-store.ts';
import { useRoom } from '../../bridge/room-store.ts';
import { useActions } from '../../commands/ActionsProvider.tsx';
import { Keys } from '../../ui/Keys.tsx';
import { RefusableButton } from '../../ui/RefusableButton.tsx';
import classes from './BoardPage.module.css';
import { groupCards, runningText } from './board-rows.ts';
import { DamagedRows } from './DamagedRows.tsx';
import { EndedRows } from './EndedRows.tsx';
import { RoomAlarm } from './RoomAlarm.tsx';
import { RoomNotices } from './RoomNotices.tsx';
import { RunningRows } from './RunningRows.tsx';

function RaiseButton() {
  const { run, refusal } = useActions();
  const act = () => {
    run('alarm.raise');
    return Promise.resolve({ ok: true, value: null } as const);
  };
  const keys = <Keys keys="Mod+Shift+A" />;
  return (
    <RefusableButton
      primary
      refusal={refusal('alarm.raise')}
      act={act}
      rightSection={keys}
      label="Raise the alarm"
    >
      Raise the alarm
    </RefusableButton>
  );
}

function Nothing(props: { readonly others: boolean }) {
  return (
    <div className={classes.nothing}>
      {props.others ? null : <p className={classes.nothingTitle}>Nothing has happened in this room yet.</p>}
      <p>
        Incidents stand here while they run: the stage and what is left of it, the time to first words, and
        the next word that was promised. To practise, raise the alarm as a drill.
      </p>
    </div>
  );
}

/** How many ended incidents are still to come. It stands below them, so that what is above does not move. */
function OlderLine(props: { readonly count: number }) {
  if (props.count === 0) return null;
  const incidents = props.count === 1 ? 'one older incident' : `${props.count} older incidents`;
  return <p className={classes.older}>Reading {incidents}…</p>;
}

/** Every incident of the room: live ones first, drills apart, ended ones below. */
export function BoardPage() {
  const board = useBoard();
  const { room, problems, file } = useRoom();
  const { live, drills, ended } = groupCards(board.cards);
  return (
    <div className={classes.page}>
      <header className={classes.head}>
        <h1 className={classes.title}>
          {board.loaded ? runningText(live.length, drills.length) : 'Reading the room…'}
        </h1>
        <RaiseButton />
      </header>
      {file?.state === 'open' ? <RoomAlarm file={file} /> : null}
      <RoomNotices problems={problems} notices={file?.state === 'open' ? file.notices : []} />
      <DamagedRows damaged={board.damaged} />
      {live.length > 0 ? <RunningRows title="Live" cards={live} zone={room.zone} /> : null}
      {board.loaded && live.length === 0 ? (
        <Nothing others={board.cards.length + board.older.length > 0} />
      ) : null}
      {drills.length > 0 ? <RunningRows title="Drills" cards={drills} zone={room.zone} drill /> : null}
      {ended.length > 0 ? <EndedRows cards={ended} zone={room.zone} /> : null}
      <OlderLine count={board.older.length} />
    </div>
  );
}

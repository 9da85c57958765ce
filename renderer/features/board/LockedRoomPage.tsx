import { useBoard } from '../../bridge/board-store.ts';
import { useRoom } from '../../bridge/room-store.ts';
import { groupCards, runningText } from './board-rows.ts';
import { DamagedRows } from './DamagedRows.tsx';
import classes from './LockedRoom.module.css';
import { LockedRows } from './LockedRows.tsx';
import { RoomAlarm } from './RoomAlarm.tsx';

const WATCHED =
  'The clocks are watched meanwhile: what comes due on them is told at once, and written into the log the moment the room opens, with the time it was due and the time it was noticed. Questions without an answer and silent signers are not looked at until then.';

const NOTHING_RUNS =
  'No incident runs in this room. Where one does, its clocks stand here and are watched, before anybody has unlocked it.';

const DECIDE =
  'Decide about the file first. If you go on with it, Holdline starts again and asks for a passphrase.';

/** What is locked, what opens it, and what goes on meanwhile. */
function Explained(props: {
  readonly heading: 'h1' | 'h2';
  readonly alarmed: boolean;
  readonly running: boolean;
}) {
  const { heading: Heading, alarmed, running } = props;
  return (
    <div className={classes.explained}>
      <Heading className={classes.title}>
        {alarmed ? 'What was written cannot be shown yet.' : 'One passphrase opens this room.'}
      </Heading>
      <p className={classes.sentence}>
        What people wrote, and their names, lie encrypted on this computer, and nothing here keeps the key: it
        comes out of the passphrase of anybody who has a key in this room.
      </p>
      <p>{alarmed ? DECIDE : running ? WATCHED : NOTHING_RUNS}</p>
      <p className={classes.note}>
        You are told apart by your roles and the order in which you came, as names cannot be read yet.
      </p>
    </div>
  );
}

/** All there is until somebody unlocks a room whose content is encrypted: what runs, by its clocks, and what opens the rest. */
export function LockedRoomPage() {
  const { file, room } = useRoom();
  const { locked, damaged } = useBoard();
  const { live, drills } = groupCards(locked);
  const alarmed = file?.state === 'open' && file.alarm.length > 0;
  const running = locked.length > 0;
  return (
    <div className={classes.page}>
      {file?.state === 'open' ? <RoomAlarm file={file} /> : null}
      {running ? <h1 className={classes.summary}>{runningText(live.length, drills.length)}</h1> : null}
      <DamagedRows damaged={damaged} locked />
      <LockedRows cards={live} zone={room.zone} />
      <LockedRows cards={drills} zone={room.zone} />
      <Explained heading={running ? 'h2' : 'h1'} alarmed={alarmed} running={running} />
    </div>
  );
}

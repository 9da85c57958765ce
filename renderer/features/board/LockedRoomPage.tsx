import { useRoom } from '../../bridge/room-store.ts';
import classes from './ClosedRoom.module.css';
import { RoomAlarm } from './RoomAlarm.tsx';

/** All there is until somebody unlocks a room whose content is encrypted: what that means now, and what it does not. */
export function LockedRoomPage() {
  const { file } = useRoom();
  const alarmed = file?.state === 'open' && file.alarm.length > 0;
  return (
    <div className={classes.page}>
      {file?.state === 'open' ? <RoomAlarm file={file} /> : null}
      <h1 className={classes.title}>
        {alarmed ? 'What was written cannot be shown yet.' : 'One passphrase opens this room.'}
      </h1>
      <p className={classes.sentence} data-tone="act">
        What people wrote, and their names, lie encrypted on this computer, and nothing here keeps the key: it
        comes out of the passphrase of anybody who has a key in this room.
      </p>
      <p>
        {alarmed
          ? 'Decide about the file first. If you go on with it, Holdline starts again and asks for a passphrase.'
          : 'Until then the clocks of a running incident stand unwatched: nobody is told what comes due. What went by is logged the moment the room opens, with the time it was due and the time it was noticed. After every start in the middle of an incident, have somebody unlock it at once.'}
      </p>
      <p className={classes.note}>
        You are told apart by your roles and the order in which you came, as names cannot be read yet.
      </p>
    </div>
  );
}

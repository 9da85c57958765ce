import type { RoomFileState } from '../../../shared/ipc/contract.ts';
import classes from './RefusedRoomPage.module.css';

/** Why the room file could not be opened, and what to do. The rest of the app stays usable. */
export function RefusedRoomPage(props: { readonly file: Extract<RoomFileState, { state: 'refused' }> }) {
  const { path, sentence, remedy } = props.file;
  return (
    <div className={classes.page}>
      <h1 className={classes.title}>The room file could not be opened.</h1>
      <p className={classes.sentence}>{sentence}</p>
      <p className={classes.remedy}>{remedy}</p>
      <p className={classes.path}>
        <span>File</span> <code>{path}</code>
      </p>
    </div>
  );
}

import { REGISTRY_LOG } from '../../../shared/ipc/contract.ts';
import { contentInWindow, recordInWindow } from '../../bridge/record-in-window.ts';
import { EraseDialog } from '../../ui/EraseDialog.tsx';
import { kindLabel } from '../../ui/kind-label.ts';
import { UserText } from '../../ui/UserText.tsx';
import classes from './AuditPage.module.css';

/** Whether an entry still holds sealed content. */
export function hasContent(logId: string, position: number): boolean {
  return (recordInWindow(logId, position)?.fields.length ?? 0) > 0;
}

/** The name of a sealed field as words: "openQuestion" is "Open question". */
function fieldLabel(field: string): string {
  const words = field.replaceAll(/([A-Z])/g, ' $1').toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Asks what of an entry to erase, and why. */
export function EraseEntry(props: {
  readonly logId: string;
  readonly position: number;
  readonly type: string;
  readonly onClose: () => void;
}) {
  const { logId, position, type, onClose } = props;
  const choices = (recordInWindow(logId, position)?.fields ?? []).map((field) => ({
    id: field,
    label: (
      <span className={classes.content}>
        <b>{fieldLabel(field)}:</b> <UserText>{contentInWindow(logId, position, field)}</UserText>
      </span>
    ),
    places: [{ logId, position, fields: [field] }],
  }));
  const where = logId === REGISTRY_LOG ? 'the log of the room' : 'this log';
  return (
    <EraseDialog
      title={`Erase content of entry ${position} of ${where} (${kindLabel(type).toLowerCase()})`}
      choices={choices}
      onClose={onClose}
    />
  );
}

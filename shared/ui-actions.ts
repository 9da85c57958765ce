/** The menus of the menu bar, in order. */
export const MENU_GROUPS = ['File', 'Incident', 'Words', 'Log', 'Room', 'View', 'Help'] as const;
export type MenuGroup = (typeof MENU_GROUPS)[number];

/** One thing a person can do, as the menu, the palette and the shortcut sheet name it. */
type UiActionData = {
  readonly id: string;
  /** Ends with "..." if it asks for something before it does anything. */
  readonly label: string;
  /**
   * In Electron's notation. The window listens to it, also while somebody types; a menu only shows it
   * (`registerAccelerator: false`), so that it never runs twice.
   */
  readonly accelerator: string | null;
  /** A single key. The window listens to it outside text fields; a menu must never register it. */
  readonly key: string | null;
  readonly menu: MenuGroup;
};

/** Every action of the app: main builds its menu from it, the window its palette and its shortcuts. */
export const UI_ACTIONS = [
  { id: 'packet.open', label: 'Open a signing packet...', accelerator: null, key: null, menu: 'File' },
  {
    id: 'packet.bringBack',
    label: 'Bring back a signing answer...',
    accelerator: null,
    key: null,
    menu: 'File',
  },
  {
    id: 'alarm.raise',
    label: 'Raise the alarm...',
    accelerator: 'CmdOrCtrl+Shift+A',
    key: null,
    menu: 'Incident',
  },
  { id: 'stage.advance', label: 'Move to the next stage', accelerator: null, key: null, menu: 'Incident' },
  {
    id: 'stage.extend',
    label: 'Give the stage more time...',
    accelerator: null,
    key: null,
    menu: 'Incident',
  },
  { id: 'stage.waive', label: 'Waive what is still open...', accelerator: null, key: null, menu: 'Incident' },
  { id: 'severity.change', label: 'Change the severity...', accelerator: null, key: null, menu: 'Incident' },
  {
    id: 'incident.correctAwareness',
    label: 'Correct first awareness...',
    accelerator: null,
    key: null,
    menu: 'Incident',
  },
  {
    id: 'draft.save',
    label: 'Save the words as a revision',
    accelerator: 'CmdOrCtrl+S',
    key: null,
    menu: 'Words',
  },
  { id: 'words.find', label: 'Find in the words...', accelerator: 'CmdOrCtrl+F', key: null, menu: 'Words' },
  {
    id: 'spelling.next',
    label: 'Go to the next word marked for its spelling',
    accelerator: 'F7',
    key: null,
    menu: 'Words',
  },
  {
    id: 'sentence.mark',
    label: 'Say what each sentence leans on',
    accelerator: null,
    key: null,
    menu: 'Words',
  },
  {
    id: 'envelope.fill',
    label: 'Fill an envelope...',
    accelerator: 'CmdOrCtrl+Shift+E',
    key: null,
    menu: 'Words',
  },
  {
    id: 'template.choose',
    label: 'Start from a template...',
    accelerator: 'CmdOrCtrl+Shift+T',
    key: null,
    menu: 'Words',
  },
  {
    id: 'card.open',
    label: 'One-minute card for executives',
    accelerator: null,
    key: null,
    menu: 'Incident',
  },
  {
    id: 'messageMap.change',
    label: 'Change the message map',
    accelerator: null,
    key: null,
    menu: 'Incident',
  },
  {
    id: 'draft.keep',
    label: 'Say why the words are still right',
    accelerator: 'CmdOrCtrl+Shift+R',
    key: null,
    menu: 'Words',
  },
  { id: 'note.focus', label: 'Write a note to the log', accelerator: null, key: 'N', menu: 'Log' },
  { id: 'report.log', label: 'Log a report', accelerator: null, key: null, menu: 'Incident' },
  { id: 'report.import', label: 'Import mentions...', accelerator: null, key: null, menu: 'Incident' },
  { id: 'queue.pause', label: 'Scheduled posts...', accelerator: null, key: null, menu: 'Incident' },
  { id: 'fake.find', label: 'Fake pages...', accelerator: null, key: null, menu: 'Incident' },
  { id: 'brief.add', label: 'Add a line to the brief', accelerator: null, key: null, menu: 'Incident' },
  { id: 'incident.simple', label: 'Call it simple...', accelerator: null, key: null, menu: 'Incident' },
  { id: 'incident.complex', label: 'Call it complex...', accelerator: null, key: null, menu: 'Incident' },
  { id: 'ask.raise', label: 'Ask somebody', accelerator: null, key: null, menu: 'Incident' },
  { id: 'approval.approve', label: 'Approve the words', accelerator: null, key: null, menu: 'Words' },
  { id: 'approval.reject', label: 'Reject the words...', accelerator: null, key: null, menu: 'Words' },
  { id: 'approval.withdraw', label: 'Take an approval back...', accelerator: null, key: null, menu: 'Words' },
  {
    id: 'approval.object',
    label: 'Raise a strong objection...',
    accelerator: null,
    key: null,
    menu: 'Words',
  },
  {
    id: 'objection.answer',
    label: 'Answer a strong objection...',
    accelerator: null,
    key: null,
    menu: 'Words',
  },
  { id: 'approval.handOver', label: 'Hand a seat over...', accelerator: null, key: null, menu: 'Words' },
  {
    id: 'approval.takeBack',
    label: 'Take a seat back',
    accelerator: null,
    key: null,
    menu: 'Words',
  },
  {
    id: 'approval.byPhone',
    label: 'Take a decision by phone...',
    accelerator: null,
    key: null,
    menu: 'Words',
  },
  { id: 'approval.nudge', label: 'Log a nudge of a signer', accelerator: null, key: null, menu: 'Words' },
  { id: 'breakGlass.open', label: 'Break the glass...', accelerator: null, key: null, menu: 'Words' },
  {
    id: 'breakGlass.confirm',
    label: 'Confirm the broken glass...',
    accelerator: null,
    key: null,
    menu: 'Words',
  },
  { id: 'words.copy', label: 'Copy the approved words', accelerator: null, key: null, menu: 'Words' },
  {
    id: 'words.save',
    label: 'Save the approved words to a file...',
    accelerator: null,
    key: null,
    menu: 'Words',
  },
  { id: 'release.record', label: 'Record a release...', accelerator: null, key: null, menu: 'Words' },
  { id: 'promise.make', label: 'Promise the next word', accelerator: null, key: null, menu: 'Words' },
  {
    id: 'promise.drop',
    label: 'Drop the promised next word...',
    accelerator: null,
    key: null,
    menu: 'Words',
  },
  { id: 'statement.update', label: 'Start an update', accelerator: null, key: null, menu: 'Words' },
  { id: 'statement.correction', label: 'Start a correction', accelerator: null, key: null, menu: 'Words' },
  {
    id: 'statement.closing',
    label: 'Start the closing statement',
    accelerator: null,
    key: null,
    menu: 'Words',
  },
  {
    id: 'incident.standDown',
    label: 'Stand down a false alarm...',
    accelerator: null,
    key: null,
    menu: 'Incident',
  },
  { id: 'incident.close', label: 'Close the incident...', accelerator: null, key: null, menu: 'Incident' },
  { id: 'audit.open', label: 'Read the log', accelerator: null, key: null, menu: 'Log' },
  { id: 'replay.open', label: 'Step through the log', accelerator: null, key: null, menu: 'Log' },
  { id: 'audit.verify', label: 'Verify the log', accelerator: null, key: null, menu: 'Log' },
  { id: 'export.jsonl', label: 'Export the log as JSON Lines...', accelerator: null, key: null, menu: 'Log' },
  { id: 'export.csv', label: 'Export the log as CSV...', accelerator: null, key: null, menu: 'Log' },
  { id: 'export.pack', label: 'Save an evidence pack...', accelerator: null, key: null, menu: 'Log' },
  { id: 'export.report', label: 'Save the PDF report...', accelerator: null, key: null, menu: 'Log' },
  { id: 'board.open', label: 'All incidents', accelerator: 'CmdOrCtrl+Shift+B', key: null, menu: 'Room' },
  {
    id: 'keyboard.switch',
    label: 'Switch who is at the keyboard...',
    accelerator: 'CmdOrCtrl+Shift+P',
    key: null,
    menu: 'Room',
  },
  {
    id: 'keyboard.lock',
    label: 'Lock the keyboard',
    accelerator: 'CmdOrCtrl+Shift+L',
    key: null,
    menu: 'Room',
  },
  { id: 'room.change', label: 'Change the room...', accelerator: null, key: null, menu: 'Room' },
  { id: 'people.open', label: 'People', accelerator: null, key: null, menu: 'Room' },
  { id: 'envelopes.open', label: 'Envelopes', accelerator: null, key: null, menu: 'Room' },
  { id: 'playbooks.open', label: 'Playbooks', accelerator: null, key: null, menu: 'Room' },
  { id: 'templates.open', label: 'Templates', accelerator: null, key: null, menu: 'Room' },
  { id: 'person.add', label: 'Add a person...', accelerator: null, key: null, menu: 'Room' },
  { id: 'audit.room', label: 'Read the log of the room', accelerator: null, key: null, menu: 'Log' },
  { id: 'proof.open', label: 'Seal and proof', accelerator: null, key: null, menu: 'Log' },
  { id: 'palette.open', label: 'Find an action...', accelerator: 'CmdOrCtrl+K', key: null, menu: 'View' },
  { id: 'theme.toggle', label: 'Switch between dark and light', accelerator: null, key: null, menu: 'View' },
  { id: 'sound.toggle', label: 'Change when a sound plays', accelerator: null, key: null, menu: 'View' },
  {
    id: 'spelling.toggle',
    label: 'Change the spelling dictionary',
    accelerator: null,
    key: null,
    menu: 'View',
  },
  { id: 'checker.save', label: 'Save the checker...', accelerator: null, key: null, menu: 'Help' },
  { id: 'help.shortcuts', label: 'Keyboard shortcuts', accelerator: null, key: '?', menu: 'Help' },
  { id: 'help.about', label: 'About Holdline', accelerator: null, key: null, menu: 'Help' },
] as const satisfies readonly UiActionData[];

export type ActionId = (typeof UI_ACTIONS)[number]['id'];
export type UiAction = UiActionData & { readonly id: ActionId };

/** The ids of all actions, for checking what comes from a window. */
export const ACTION_IDS = UI_ACTIONS.map(({ id }) => id);

/** The action with this id, or null: the id may come from another version's menu. */
export function uiAction(id: string): UiAction | null {
  return UI_ACTIONS.find((one) => one.id === id) ?? null;
}

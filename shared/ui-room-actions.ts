import type { UiActionData } from './ui-action.ts';

/** The actions about the room and the app, after those about an incident. */
export const ROOM_ACTIONS = [
  { id: 'board.open', label: 'All incidents', accelerator: 'CmdOrCtrl+Shift+B', key: null, menu: 'Room' },
  {
    id: 'keyboard.switch',
    label: 'Switch who is at the keyboard…',
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
  { id: 'room.change', label: 'Change the room…', accelerator: null, key: null, menu: 'Room' },
  { id: 'people.open', label: 'People', accelerator: null, key: null, menu: 'Room' },
  { id: 'envelopes.open', label: 'Envelopes', accelerator: null, key: null, menu: 'Room' },
  { id: 'playbooks.open', label: 'Playbooks', accelerator: null, key: null, menu: 'Room' },
  { id: 'templates.open', label: 'Templates', accelerator: null, key: null, menu: 'Room' },
  { id: 'person.add', label: 'Add a person…', accelerator: null, key: null, menu: 'Room' },
  { id: 'audit.room', label: 'Read the log of the room', accelerator: null, key: null, menu: 'Log' },
  { id: 'proof.open', label: 'Seal and proof', accelerator: null, key: null, menu: 'Log' },
  { id: 'palette.open', label: 'Find an action…', accelerator: 'CmdOrCtrl+K', key: null, menu: 'View' },
  { id: 'part.go', label: 'Go to a part of the page…', accelerator: 'F6', key: null, menu: 'View' },
  {
    id: 'window.open',
    label: 'Open another window',
    accelerator: 'CmdOrCtrl+Shift+N',
    key: null,
    menu: 'View',
  },
  { id: 'theme.toggle', label: 'Switch between dark and light', accelerator: null, key: null, menu: 'View' },
  { id: 'sound.toggle', label: 'Change when a sound plays', accelerator: null, key: null, menu: 'View' },
  {
    id: 'spelling.toggle',
    label: 'Change the spelling dictionary',
    accelerator: null,
    key: null,
    menu: 'View',
  },
  { id: 'checker.save', label: 'Save the checker…', accelerator: null, key: null, menu: 'Help' },
  { id: 'help.shortcuts', label: 'Keyboard shortcuts', accelerator: null, key: '?', menu: 'Help' },
  { id: 'help.about', label: 'About Holdline', accelerator: null, key: null, menu: 'Help' },
] as const satisfies readonly UiActionData[];

import type { ReactNode } from 'react';
import { useRoom } from '../bridge/room-store.ts';
import { ActionsProvider } from '../commands/ActionsProvider.tsx';
import { CommandPalette } from '../commands/CommandPalette.tsx';
import { PartChooser } from '../commands/PartChooser.tsx';
import { ShortcutSheet } from '../commands/ShortcutSheet.tsx';
import { AlarmDialog } from '../features/alarm/AlarmDialog.tsx';
import { AnnouncementLine } from '../features/announcer/AnnouncementLine.tsx';
import { BringBackDialog } from '../features/approve/BringBackDialog.tsx';
import { PacketSheet } from '../features/approve/PacketSheet.tsx';
import { LockedRoomPage } from '../features/board/LockedRoomPage.tsx';
import { RefusedRoomPage } from '../features/board/RefusedRoomPage.tsx';
import { AboutDialog } from '../features/help/AboutDialog.tsx';
import { CheckerDialog } from '../features/help/CheckerDialog.tsx';
import { CreateRoomPage } from '../features/people/CreateRoomPage.tsx';
import { KeyboardSwitcher } from '../features/people/KeyboardSwitcher.tsx';
import { LockBand } from '../ui/LockBand.tsx';
import { useFocusKept } from '../ui/use-focus-kept.ts';
import classes from './Everywhere.module.css';
import { PlainFrame } from './PlainFrame.tsx';
import { useLanding } from './use-landing.ts';

/** What the room allows to be shown: its pages, the page that sets it up, or why its file cannot be opened. */
function RoomGate(props: { readonly children: ReactNode }) {
  const { file, room, content } = useRoom();
  if (file === null) return <p role="status">Reading the room…</p>;
  if (file.state === 'refused') {
    return (
      <PlainFrame heading={<span />}>
        <RefusedRoomPage file={file} />
      </PlainFrame>
    );
  }
  if (content === 'locked') {
    return (
      <PlainFrame heading={<span />} ownClocks>
        <LockedRoomPage />
      </PlainFrame>
    );
  }
  if (room.name !== null || file.alarm.length > 0) return props.children;
  return (
    <PlainFrame heading={<span />}>
      <CreateRoomPage />
    </PlainFrame>
  );
}

/** Everything that is at hand on every page: actions, palette, alarm, switcher, help, and the line of announcements. */
export function Everywhere(props: { readonly children: ReactNode }) {
  useFocusKept();
  useLanding();
  return (
    <ActionsProvider>
      <div className={classes.window}>
        <LockBand first />
        <div className={classes.page}>
          <RoomGate>{props.children}</RoomGate>
        </div>
        <AnnouncementLine />
      </div>
      <CommandPalette />
      <PartChooser />
      <ShortcutSheet />
      <AlarmDialog />
      <KeyboardSwitcher />
      <AboutDialog />
      <CheckerDialog />
      <PacketSheet />
      <BringBackDialog />
    </ActionsProvider>
  );
}

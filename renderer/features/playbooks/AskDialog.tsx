import { useState } from 'react';
import type { FigurePlace } from '../../../shared/figures/events.ts';
import { placeName } from '../../../shared/figures/figures.ts';
import { figureAt } from '../../../shared/figures/with-figures.ts';
import { FigureDialog } from './FigureDialog.tsx';
import { FigureFields } from './FigureFields.tsx';
import { type Asking, ofSheet, type Sheet } from './sheet.ts';

type Props = { readonly sheet: Sheet; readonly place: FigurePlace; readonly onClose: () => void };

function ChangeDialog({ sheet, place, onClose }: Props) {
  const { playbookId } = sheet;
  const [figure, setFigure] = useState(() => figureAt(sheet.blocks, place));
  return (
    <FigureDialog
      title={`Change ${placeName(figure)} ${ofSheet(sheet)}`}
      reasonLabel={
        place.block === 'channel'
          ? 'Where did you look it up?'
          : 'Where does this come from, or why is it changed?'
      }
      confirm="Change it"
      commandOf={(reason) => ({ type: 'figures.change', playbookId, figure, reason })}
      onClose={onClose}
    >
      <FigureFields sheet={sheet} figure={figure} onChange={setFigure} />
    </FigureDialog>
  );
}

function RestoreDialog({ sheet, place, onClose }: Props) {
  const { playbookId } = sheet;
  const back =
    playbookId === null
      ? 'What Holdline shipped holds again, with its own source.'
      : 'What the playbook says itself holds again, or else the default of this room.';
  return (
    <FigureDialog
      title={`Restore ${placeName(figureAt(sheet.blocks, place))} ${ofSheet(sheet)}`}
      reasonLabel="Why does it go back?"
      confirm="Restore it"
      commandOf={(reason) => ({ type: 'figures.restore', playbookId, place, reason })}
      onClose={onClose}
    >
      <p>{back}</p>
    </FigureDialog>
  );
}

/** The dialog that is open about a place of a sheet, if any. */
export function AskDialog(props: {
  readonly sheet: Sheet;
  readonly asking: Asking | null;
  readonly onClose: () => void;
}) {
  const { sheet, asking, onClose } = props;
  if (asking === null) return null;
  const { what, place } = asking;
  return what === 'change' ? (
    <ChangeDialog sheet={sheet} place={place} onClose={onClose} />
  ) : (
    <RestoreDialog sheet={sheet} place={place} onClose={onClose} />
  );
}

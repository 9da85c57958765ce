import type { FigurePlace } from '../../../shared/figures/events.ts';
import { placeName } from '../../../shared/figures/figures.ts';
import { figureAt } from '../../../shared/figures/with-figures.ts';
import { useRegistryRefusal } from '../../bridge/refusals.ts';
import { RefusableButton } from '../../ui/RefusableButton.tsx';
import classes from './playbooks.module.css';
import { type Asking, ofSheet, type Sheet } from './sheet.ts';

const opened = () => Promise.resolve({ ok: true, value: null } as const);

/** The two things that can be done to a place: to change it, and, once this room has, to restore what is shipped. */
export function PlaceActions(props: {
  readonly sheet: Sheet;
  readonly place: FigurePlace;
  readonly onAsk: (asking: Asking) => void;
}) {
  const { sheet, place, onAsk } = props;
  const { playbookId } = sheet;
  const refusalOf = useRegistryRefusal();
  const figure = figureAt(sheet.blocks, place);
  const change = refusalOf({ type: 'figures.change', playbookId, figure, reason: 'typed later' });
  const restore = refusalOf({ type: 'figures.restore', playbookId, place, reason: 'typed later' });
  const named = `${placeName(figure)} ${ofSheet(sheet)}`;
  const own = sheet.keptAt(place)?.playbookId === playbookId;
  return (
    <span className={classes.buttons}>
      <RefusableButton
        quiet
        size="xs"
        label={`Change ${named}…`}
        // The figures in force are no change; that whoever sits here may make one is what is asked.
        refusal={change?.code === 'same' ? null : change}
        act={opened}
        onDone={() => onAsk({ what: 'change', place })}
      >
        Change…
      </RefusableButton>
      {own ? (
        <RefusableButton
          quiet
          size="xs"
          label={`Restore ${named}…`}
          refusal={restore}
          act={opened}
          onDone={() => onAsk({ what: 'restore', place })}
        >
          Restore…
        </RefusableButton>
      ) : null}
    </span>
  );
}

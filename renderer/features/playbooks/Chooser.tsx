import { Name } from '../../ui/Name.tsx';
import classes from './Chooser.module.css';
import { differenceText, type Sheet } from './sheet.ts';

/** The defaults and every playbook, each with how much of it is its own. */
export function Chooser(props: {
  readonly sheets: readonly Sheet[];
  readonly chosen: Sheet;
  readonly onChoose: (sheet: Sheet) => void;
}) {
  return (
    <nav className={classes.chooser} aria-label="Whose figures">
      {props.sheets.map((sheet) => (
        <button
          key={sheet.playbookId ?? ''}
          type="button"
          className={classes.choice}
          aria-current={sheet === props.chosen ? 'true' : undefined}
          onClick={() => props.onChoose(sheet)}
        >
          <Name>{sheet.title}</Name>
          <span className={classes.choiceNote}>
            {differenceText(sheet) ?? (sheet.playbookId === null ? 'as shipped' : 'as by default')}
          </span>
        </button>
      ))}
    </nav>
  );
}

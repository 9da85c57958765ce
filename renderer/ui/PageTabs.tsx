import classes from './PageTabs.module.css';

export type PageTab = { readonly value: string; readonly label: string; readonly warn?: boolean };

/** A quiet row of pages above words: the one in sight stands out, the others are one press away. */
export function PageTabs(props: {
  readonly label: string;
  readonly tabs: readonly PageTab[];
  readonly value: string;
  readonly onChange: (value: string) => void;
}) {
  const { label, tabs, value, onChange } = props;
  return (
    <fieldset className={classes.tabs} aria-label={label}>
      {tabs.map((tab) => (
        <button
          key={tab.value}
          type="button"
          className={classes.tab}
          aria-pressed={tab.value === value}
          data-warn={tab.warn || undefined}
          onClick={() => onChange(tab.value)}
        >
          {tab.label}
        </button>
      ))}
    </fieldset>
  );
}

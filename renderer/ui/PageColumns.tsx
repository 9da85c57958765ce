import type { ReactNode } from 'react';
import classes from './PageColumns.module.css';

/** What a page about the whole room is called. */
export function PageTitle(props: { readonly id: string; readonly children: ReactNode }) {
  return (
    <h1 className={classes.title} id={props.id}>
      {props.children}
    </h1>
  );
}

/** A page about the whole room: its facts, and a column beside them; one under the other where the window is narrow. */
export function PageColumns(props: {
  /** The id of the title of the page. */
  readonly titled?: string;
  /** How wide the column is. */
  readonly width: string;
  readonly aside: ReactNode;
  readonly asideLabel?: string;
  readonly asideTitled?: string;
  /** The column leads to what the page shows: it comes first. */
  readonly asideFirst?: boolean;
  /** Nothing in the column takes the focus, so that it must take it itself to be scrolled with the keyboard (WCAG 2.1.1). */
  readonly asideFocusable?: boolean;
  readonly children: ReactNode;
}) {
  const { width, asideFirst, asideFocusable } = props;
  const facts = 'minmax(0, 1fr)';
  const columns = asideFirst ? `${width} ${facts}` : `${facts} ${width}`;
  const aside = (
    <aside
      className={classes.aside}
      aria-label={props.asideLabel}
      aria-labelledby={props.asideTitled}
      tabIndex={asideFocusable ? 0 : undefined}
    >
      {props.aside}
    </aside>
  );
  return (
    <div
      className={classes.page}
      data-first={asideFirst || undefined}
      style={{ gridTemplateColumns: columns }}
    >
      {asideFirst ? aside : null}
      <section className={classes.main} aria-labelledby={props.titled}>
        {props.children}
      </section>
      {asideFirst ? null : aside}
    </div>
  );
}

import type { ReactNode } from 'react';
import classes from './Label.module.css';

/** A short noun in small capitals above a value. `as` makes it a heading where it heads a section. */
export function Label(props: {
  readonly as?: 'span' | 'h2' | 'h3' | 'h4' | 'dt';
  readonly id?: string;
  readonly children: ReactNode;
}) {
  const { as: Tag = 'span', id, children } = props;
  return (
    <Tag className={classes.label} id={id}>
      {children}
    </Tag>
  );
}

import { Fragment, type ReactNode } from 'react';
import type { Inline, Line } from '../../../shared/projection/document/document.ts';
import { Name } from '../../ui/Name.tsx';
import { UserText } from '../../ui/UserText.tsx';
import classes from './DocumentPage.module.css';
import { Moment } from './Moment.tsx';

function piece(one: Inline, zone: string): ReactNode {
  if (typeof one === 'string') return one;
  switch (one.is) {
    case 'name':
      return <Name>{one.text}</Name>;
    case 'words':
      return <UserText>{one.text}</UserText>;
    case 'strong':
      return (
        <strong data-tone={one.tone}>
          <Pieces of={one.of} zone={zone} />
        </strong>
      );
    case 'aside':
      return (
        <span className={classes.aside}>
          <Pieces of={one.of} zone={zone} />
        </span>
      );
    case 'hash':
      return <span className={classes.hash}>{one.text}</span>;
    case 'moment':
      return <Moment at={one.at} zone={zone} minute={one.minute ?? false} />;
  }
}

/** The pieces of a line, in order. They never change once they are drawn. */
export function Pieces(props: { readonly of: Line; readonly zone: string }) {
  return props.of.map((one, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a line is drawn once and its pieces have no other name
    <Fragment key={index}>{piece(one, props.zone)}</Fragment>
  ));
}

import { inSeat } from '../../../shared/approval/seat-text.ts';
import { Name } from '../../ui/Name.tsx';
import classes from './SignOff.module.css';

/** Beside the passphrase, where the head may be out of sight: whose word on which words is signed. */
export function SignsLine(props: {
  readonly who: string;
  readonly seat: string;
  readonly what: string;
  /** Two others sign what they heard of them. */
  readonly byPhone?: boolean;
}) {
  const { who, seat, what } = props;
  return (
    <p className={classes.signs}>
      {props.byPhone ? 'Both of you sign what you heard from ' : 'You sign as '}
      <strong>
        <Name>{who}</Name>
      </strong>
      , <Name>{inSeat(seat)}</Name>
      {props.byPhone ? ', of ' : ': '}
      <strong>{what}</strong>
    </p>
  );
}

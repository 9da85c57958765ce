import { inSeat } from '../../../shared/approval/seat-text.ts';
import { Name } from '../../ui/Name.tsx';
import classes from './SignOff.module.css';

const LEAD = {
  signs: 'You sign as ',
  approves: 'You approve as ',
  byPhone: 'Both of you sign what you heard from ',
} as const;

/** Beside the passphrase, where the head may be out of sight: whose word on which words is signed. */
export function SignsLine(props: {
  readonly who: string;
  readonly seat: string;
  readonly what: string;
  /** `approves`: in a room without keys; `byPhone`: two others sign what they heard of them. */
  readonly how: keyof typeof LEAD;
}) {
  const { who, seat, what, how } = props;
  return (
    <p className={classes.signs}>
      {LEAD[how]}
      <strong>
        <Name>{who}</Name>
      </strong>
      , <Name>{inSeat(seat)}</Name>
      {how === 'byPhone' ? ', of ' : ': '}
      <strong>{what}</strong>
    </p>
  );
}

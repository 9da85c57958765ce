import { NOT_KNOWN, type Release } from '../../shared/release/releases.ts';
import { TimeOfDay } from './TimeOfDay.tsx';

/** When words were out: since then, by then, or in that minute, as far as anybody knows. */
export function OutTime(props: {
  readonly out: Pick<Release, 'releasedAt' | 'latest' | 'minute'>;
  readonly zone: string;
  readonly against: number;
  /** What stands before a time that is known. */
  readonly since?: string;
}) {
  const { out, zone, against, since = '' } = props;
  const { releasedAt, latest, minute } = out;
  return (
    <>
      {minute ? 'in the minute ' : latest ? 'by ' : since}
      <TimeOfDay at={releasedAt} zone={zone} against={against} seconds={!minute} />
      {latest && !minute ? NOT_KNOWN : ''}
    </>
  );
}

import type { ToldLine } from '../../shared/brief/brief.ts';
import { Chip } from './Chip.tsx';
import { UserText } from './UserText.tsx';

/** What a sentence says, with the lines of the brief it tells; loud where one no longer holds. `word`: "not known". */
export function ToldLines(props: { readonly word: string; readonly lines: readonly ToldLine[] }) {
  const { word, lines } = props;
  if (lines.length === 0) return <Chip>{word}</Chip>;
  return lines.map(({ text, struck }) => (
    <span key={text}>
      {struck !== null ? <Chip tone="over">struck since</Chip> : <Chip>{word}</Chip>}{' '}
      <UserText>{text}</UserText>
      {struck !== null ? (
        <>
          {': '}
          <UserText>{struck}</UserText>
        </>
      ) : null}{' '}
    </span>
  ));
}

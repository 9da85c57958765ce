import { encode } from 'uqr';
import { utf8Bytes } from '../../shared/seal/utf8.ts';

/** White around the code, in modules: readers need four (ISO/IEC 18004). */
const QUIET = 4;

/** A text as a QR code, drawn in the page: its UTF-8 bytes, of which about a seventh may be damaged. */
export function QrCode(props: {
  readonly text: string;
  readonly label: string;
  readonly className?: string | undefined;
}) {
  const { data, size } = encode([...utf8Bytes(props.text)], { ecc: 'M', border: QUIET });
  const path = data.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : ''))).join('');
  return (
    <svg
      role="img"
      aria-label={props.label}
      className={props.className}
      viewBox={`0 0 ${size} ${size}`}
      shapeRendering="crispEdges"
    >
      <path d={path} fill="currentColor" />
    </svg>
  );
}

import { Link } from 'wouter';
import classes from './Brand.module.css';

/** The name of the house. It leads to the board of all incidents. */
export function Brand() {
  return (
    <Link href="/" className={classes.brand} aria-label="Holdline, all incidents">
      <svg viewBox="0 0 16 16" width="15" height="15" aria-hidden="true">
        <path d="M13.2 4.2 A6 6 0 1 0 13.2 11.8" fill="none" stroke="currentColor" strokeWidth="3.2" />
      </svg>
      <span className={classes.name}>Holdline</span>
    </Link>
  );
}

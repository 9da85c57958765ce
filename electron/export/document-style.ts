/** How a report looks in a browser, light or dark, and on paper. Each colour has at least 4.5:1 on its ground (WCAG 1.4.3). */
export const DOCUMENT_STYLE = `
:root {
  color-scheme: light dark;
  --ink: #1a2127;
  --quiet: #4b5660;
  --line: #c9d0d6;
  --page: #fff;
  --over: #a3201d;
  --warn: #7a4a00;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ink: #e6eaee;
    --quiet: #a9b3bc;
    --line: #3b454e;
    --page: #14191e;
    --over: #ff9b92;
    --warn: #f0b75a;
  }
}
body {
  max-width: 52rem;
  margin: 2rem auto;
  padding: 0 1rem;
  background: var(--page);
  color: var(--ink);
  font:
    1rem / 1.5 system-ui,
    sans-serif;
}
h1 {
  margin: 0 0 0.75rem;
  font-size: 2rem;
  line-height: 1.2;
  text-wrap: balance;
}
h2 {
  margin: 2rem 0 0.5rem;
  padding-top: 0.4rem;
  border-top: 2px solid var(--ink);
  font-size: 1.25rem;
}
h3 {
  margin: 1.25rem 0 0.25rem;
  font-size: 1.05rem;
}
h4 {
  margin: 1rem 0 0;
  font-size: 0.95rem;
}
p {
  margin: 0 0 0.5rem;
}
.kind,
.aside,
.none,
dt {
  color: var(--quiet);
}
.kind {
  margin: 0;
}
.standing {
  font-size: 1.1rem;
}
.caution {
  padding: 0.5rem 0.75rem;
  border: 1px solid var(--warn);
  color: var(--warn);
}
.clock b {
  font-size: 2rem;
  font-variant-numeric: tabular-nums;
}
.clock[data-tone='over'] b,
td[data-tone='over'],
strong[data-tone='over'],
.bad strong {
  color: var(--over);
}
dl {
  display: grid;
  grid-template-columns: max-content 1fr;
  gap: 0.2rem 1.25rem;
  margin: 1rem 0 0;
}
dd {
  margin: 0;
}
table {
  width: 100%;
  margin-bottom: 0.5rem;
  border-collapse: collapse;
  font-size: 0.9rem;
}
th,
td {
  padding: 0.35rem 0.75rem 0.35rem 0;
  border-bottom: 1px solid var(--line);
  text-align: start;
  vertical-align: top;
  overflow-wrap: anywhere;
}
thead th {
  border-bottom-color: var(--quiet);
  color: var(--quiet);
  font-weight: 400;
}
.number {
  text-align: end;
  white-space: nowrap;
  font-variant-numeric: tabular-nums;
}
time {
  white-space: nowrap;
  font-variant-numeric: tabular-nums;
}
ul {
  margin: 0 0 0.5rem;
  padding: 0;
  list-style: none;
}
li {
  padding: 0.35rem 0;
  border-bottom: 1px solid var(--line);
}
blockquote {
  margin: 0.5rem 0 0.75rem;
  padding-inline-start: 1rem;
  border-inline-start: 2px solid var(--line);
  font:
    1.1rem / 1.5 Georgia,
    serif;
}
blockquote.released {
  border-inline-start-color: var(--ink);
}
bdi {
  white-space: pre-wrap;
  overflow-wrap: anywhere;
}
code {
  overflow-wrap: anywhere;
}
mark {
  padding: 0 0.25em;
  background: var(--over);
  color: var(--page);
  font:
    600 0.7em ui-monospace,
    monospace;
}
@media print {
  body {
    max-width: none;
    margin: 0;
    padding: 0;
    font-size: 10pt;
  }
  tr,
  li {
    break-inside: avoid;
  }
  .total {
    break-before: avoid;
  }
  h2,
  h3,
  h4 {
    break-after: avoid;
  }
}
`;

/** What is typed into each slot of the data breach; null takes what is proposed, `fact` the first line that is known. */
export const BREACH_SLOTS: readonly (string | null)[] = [
  'Northwind: customer addresses were published',
  'Leeds',
  null,
  null,
  'We are sorry that your address is out there.',
  null,
  'fact',
  'how many people are concerned',
  'Our security team is checking the files now.',
  'We have closed the page.',
  'Change your password with us.',
  '+44 20 7946 0000',
  null,
  'northwind.example/updates',
  'Maya Lindqvist, communications director',
  'press@northwind.example',
];

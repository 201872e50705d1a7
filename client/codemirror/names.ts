/* What values of the settings are called where people read them. */

const NAMES: Readonly<Record<string, string>> = {
  auto: 'Work it out from the text',
  social: 'A post or message',
  reply: 'A reply to a review',
  blog: 'A blog or article',
  'case-report': 'A case report',
  'uk-professional': 'UK professional guidance',
  'us-hipaa-safe-harbor': 'US HIPAA Safe Harbor',
  'journal-case-report': 'Journal case report',
  uk: 'the United Kingdom',
  ie: 'Ireland',
  us: 'the United States',
  ca: 'Canada',
  au: 'Australia',
  nz: 'New Zealand',
  in: 'India',
  za: 'South Africa',
  other: 'somewhere else',
};

export const nameOf = (value: string): string => NAMES[value] ?? value;

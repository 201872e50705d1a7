/* Modules that the build makes up (.config/embed.mjs). */

/** The server for a worker, as a script. */
declare module 'discreet:server' {
  const script: string;
  export default script;
}

/** Every rule by its id. */
declare module 'discreet:rules' {
  const rules: Readonly<Record<string, import('./rules.ts').RuleText | undefined>>;
  export default rules;
}

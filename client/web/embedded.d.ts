/* Modules that the build makes up (.config/embed.mjs). */

/** What looks into pictures, for a worker, as a script. */
declare module 'discreet:pictures' {
  const script: string;
  export default script;
}

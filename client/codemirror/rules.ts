/** What there is to know about a rule, offline. Its examples are invented. */
export interface RuleText {
  /** About the whole draft: where it is marked says nothing. */
  readonly whole: boolean;
  readonly summary: string;
  readonly message: string;
  /** References: shared/guidance.ts says what they stand for. */
  readonly guidance: readonly string[];
  readonly fire: readonly string[];
  readonly quiet: readonly string[];
}

import { Facet, type EditorState } from '@codemirror/state';
import type { EditorView } from '@codemirror/view';
import type { Action } from './actions.ts';
import type { Checker } from './checker.ts';

/** What the place where the editor stands gives to it. */
export interface Host {
  readonly checker: Checker;
  /** The document that an editor shows; undefined where it is not to be checked. */
  readonly uriOf: (state: EditorState) => string | undefined;
  readonly languageId: (uri: string) => string;
  /** Which of the offered actions are shown. */
  readonly offers?: (action: Action) => boolean;
  /** Shows what there is to know about a rule. */
  readonly about?: (rule: string) => void;
  /** Says something in passing. */
  readonly say: (message: string) => void;
}

export const hostFacet = Facet.define<Host, Host | undefined>({ combine: (hosts) => hosts[0] });

/** The host of an editor, and the document that it shows. */
export type PlacedHost = Host & { readonly uri: string };

export function hostOf({ state }: EditorView): PlacedHost | undefined {
  const host = state.facet(hostFacet);
  const uri = host?.uriOf(state);
  return host && uri !== undefined ? { ...host, uri } : undefined;
}
